package io.zhuqi.reconciliation.likeness;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.PlainText;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What everybody has to write and nobody copies: phrases of forms ({@code reference/form-phrases.yml}), titles in 《》, titles of the
 * policy catalogue. Taken out of a text before it is compared.
 */
public final class FormPhrases {
    static final String FILE = "reference/form-phrases.yml";

    private static final Pattern IN_TITLE_BRACKETS = Pattern.compile("\u300A[^\u300A\u300B]*\u300B");
    private static final char OPENING = '\u300A';
    /** Phrases are found by their first characters. */
    private static final int KEY = 2;

    private final Map<String, List<String>> byBeginning;
    /** First characters of phrases: most characters of a text are none of them. */
    private final BitSet beginnings = new BitSet();

    private FormPhrases(Map<String, List<String>> byBeginning) {
        this.byBeginning = byBeginning;
        byBeginning.keySet().forEach(beginning -> beginnings.set(beginning.charAt(0)));
    }

    /** The file's content; phrases shorter than two characters are a mistake. */
    private record Written(@Nullable List<String> phrases) {}

    /**
     * Reads the file.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in the file
     */
    public static FormPhrases read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        List<String> phrases = file.need(file.as(Written.class).phrases(), "phrases");
        phrases.stream()
                .filter(phrase -> words(phrase).length() < KEY)
                .findFirst()
                .ifPresent(phrase -> {
                    throw file.mistakeAt(phrase, "a phrase of one character", "write the whole phrase");
                });
        return new FormPhrases(Map.of()).with(phrases);
    }

    /** These and others, such as the titles of the policy catalogue; others too short to be a phrase are left out. */
    FormPhrases with(Collection<String> others) {
        Map<String, List<String>> all = new HashMap<>(byBeginning);
        others.stream()
                .map(FormPhrases::words)
                .filter(phrase -> phrase.length() >= KEY)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(phrase -> all.merge(phrase.substring(0, KEY), List.of(phrase), FormPhrases::longestFirst));
        return new FormPhrases(all);
    }

    private static List<String> longestFirst(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The text's letters and digits, made comparable, without what everybody has to write. */
    String taken(String text) {
        String words = words(
                text.indexOf(OPENING) < 0
                        ? text
                        : IN_TITLE_BRACKETS.matcher(text).replaceAll(" "));
        if (byBeginning.isEmpty()) {
            return words;
        }
        StringBuilder rest = new StringBuilder(words.length());
        int at = 0;
        while (at < words.length()) {
            int length = phraseAt(words, at);
            if (length == 0) {
                rest.append(words.charAt(at));
            }
            at += Math.max(1, length);
        }
        return rest.toString();
    }

    private int phraseAt(String words, int at) {
        if (at + KEY > words.length() || !beginnings.get(words.charAt(at))) {
            return 0;
        }
        for (String phrase : byBeginning.getOrDefault(words.substring(at, at + KEY), List.of())) {
            if (words.startsWith(phrase, at)) {
                return phrase.length();
            }
        }
        return 0;
    }

    private static String words(String text) {
        String folded = PlainText.fold(text);
        StringBuilder words = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); ) {
            int character = folded.codePointAt(at);
            if (Character.isLetterOrDigit(character)) {
                words.appendCodePoint(character);
            }
            at += Character.charCount(character);
        }
        return words.toString();
    }
}
