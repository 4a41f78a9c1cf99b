package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.SqlDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts codes into words by the lists of the control room: those of {@code reports/words.yml}, {@code words/<list>.yml}, and five that
 * have their words elsewhere: {@code kinds} (sheet kinds by code), {@code difficulties} (by their Chinese names), {@code rules}
 * (titles of the rules by code), {@code questions} and {@code indicators} ({@link QuestionWords}). Each is read when first asked for.
 */
final class WordLists {
    private static final String SQL = ".sql";
    static final String QUESTIONS = "questions";
    private static final String INDICATORS = "indicators";

    private final JobsFolder jobs;
    private final Map<String, Map<String, Wording>> lists;
    private volatile @Nullable QuestionWords questions;

    /** A list as {@code words/<list>.yml} has it. */
    private record Codes(Map<String, Wording> codes) {}

    private record Difficulty(Wording name) {}

    private record Difficulties(List<Difficulty> difficulties) {}

    WordLists(JobsFolder jobs, PrintedWords printed) {
        this.jobs = jobs;
        lists = new ConcurrentHashMap<>(printed.lists());
    }

    /**
     * The wording of a code.
     *
     * @param names a list, or several parted by {@code |}: the first that has the code
     * @param asker the file that names the list
     * @throws ControlRoomException when there is no such list, or none has the code
     */
    Wording word(String names, String code, String asker) {
        if (names.equals(QUESTIONS)) {
            return questions().of(code);
        }
        if (names.equals(INDICATORS)) {
            return questions().indicator(code);
        }
        for (String name : names.split("\\s*\\|\\s*")) {
            Wording word = list(name, asker).get(code);
            if (word != null) {
                return word;
            }
        }
        throw new ControlRoomException(
                PrintedWords.FILE,
                0,
                "no word for " + code + " in the list " + names,
                "add it; it is used by " + asker);
    }

    private QuestionWords questions() {
        QuestionWords read = questions;
        if (read == null) {
            read = QuestionWords.load(jobs);
            questions = read;
        }
        return read;
    }

    private Map<String, Wording> list(String name, String asker) {
        Map<String, Wording> known = lists.get(name);
        if (known == null) {
            known = switch (name) {
                case "kinds" -> kinds();
                case "difficulties" -> difficulties();
                case "rules" -> rules();
                default -> words(name, asker);
            };
            lists.put(name, known);
        }
        return known;
    }

    private Map<String, Wording> words(String name, String asker) {
        String file = "words/" + name + ".yml";
        if (!jobs.list("words", ".yml").contains(file)) {
            throw new ControlRoomException(
                    asker, 1, "there is no list of words " + name, "write it into " + PrintedWords.FILE);
        }
        return ReportFile.readPart(jobs, file, Codes.class).codes();
    }

    private Map<String, Wording> kinds() {
        Map<String, Wording> kinds = new HashMap<>();
        for (String file : jobs.list("kinds", ".yml")) {
            kinds.put(name(file, ".yml"), ReportFile.readPart(jobs, file, Wording.class));
        }
        return kinds;
    }

    private Map<String, Wording> difficulties() {
        Map<String, Wording> names = new HashMap<>();
        ReportFile.readPart(jobs, "reference/difficulties.yml", Difficulties.class)
                .difficulties()
                .forEach(difficulty -> names.put(difficulty.name().zh(), difficulty.name()));
        return names;
    }

    private Map<String, Wording> rules() {
        Map<String, Wording> titles = new HashMap<>();
        List<String> files = new ArrayList<>(jobs.list("rules", SQL));
        for (String file : files) {
            SqlDefinition rule = SqlDefinition.parse(file, jobs.read(file));
            titles.put(name(file, SQL), new Wording(rule.required("title.zh"), rule.required("title.en")));
        }
        return titles;
    }

    private static String name(String file, String ending) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ending.length());
    }
}
