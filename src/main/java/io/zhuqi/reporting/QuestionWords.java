package io.zhuqi.reporting;

import io.zhuqi.control.JobsFolder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked where a policy's condition cannot be told, by its Chinese wording: {@code policy/conditions.yml} and
 * {@code policy/facts.yml}. Several questions in one text are parted by a blank behind the question mark.
 *
 * @param questions in file order
 * @param indicators what the figures of an enterprise are called, by their Chinese names
 */
record QuestionWords(Map<String, Wording> questions, Map<String, Wording> indicators) {
    private static final String VALUE = "{value}";
    private static final String BETWEEN = "(?<=\uFF1F) ";

    private record Asked(Wording question) {}

    private record Named(Wording label, Wording question) {}

    private record Conditions(Map<String, Named> conditions, Map<String, Named> indicators) {}

    private record Facts(Map<String, Asked> facts) {}

    static QuestionWords load(JobsFolder jobs) {
        Map<String, Wording> questions = new LinkedHashMap<>();
        Conditions conditions = ReportFile.readPart(jobs, "policy/conditions.yml", Conditions.class);
        conditions
                .conditions()
                .values()
                .forEach(asked -> questions.put(asked.question().zh(), asked.question()));
        conditions
                .indicators()
                .values()
                .forEach(asked -> questions.put(asked.question().zh(), asked.question()));
        ReportFile.readPart(jobs, "policy/facts.yml", Facts.class)
                .facts()
                .values()
                .forEach(asked -> questions.put(asked.question().zh(), asked.question()));
        Map<String, Wording> indicators = new LinkedHashMap<>();
        conditions
                .indicators()
                .values()
                .forEach(named -> indicators.put(named.label().zh(), named.label()));
        return new QuestionWords(questions, indicators);
    }

    /** A question in both languages; one that no file has is printed as it was asked. */
    Wording of(String asked) {
        Wording known = known(asked);
        return known != null
                ? known
                : new Wording(
                        asked,
                        Arrays.stream(asked.split(BETWEEN))
                                .map(one -> {
                                    Wording part = known(one);
                                    return part == null ? one : part.en();
                                })
                                .collect(Collectors.joining(" ")));
    }

    /** What a figure is called in both languages; one that no file has is printed as it was written. */
    Wording indicator(String name) {
        return indicators.getOrDefault(name, new Wording(name, name));
    }

    private @Nullable Wording known(String asked) {
        Wording whole = questions.get(asked);
        if (whole != null) {
            return whole;
        }
        for (Wording question : questions.values()) {
            int at = question.zh().indexOf(VALUE);
            if (at >= 0) {
                String before = question.zh().substring(0, at);
                String after = question.zh().substring(at + VALUE.length());
                if (asked.startsWith(before)
                        && asked.endsWith(after)
                        && asked.length() > before.length() + after.length()) {
                    String value = asked.substring(before.length(), asked.length() - after.length());
                    return new Wording(asked, question.en().replace(VALUE, value));
                }
            }
        }
        return null;
    }
}
