package io.zhuqi.policy;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How titles of documents are written: {@code policy/titles.yml}.
 *
 * @param shortest a shortened title needs so many characters to mean anything
 */
record TitleWords(
        List<String> heads, List<String> tails, List<String> ignored, List<String> documentWords, int shortest) {
    static final String FILE = "policy/titles.yml";

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** An issuer in front of a title is shorter than this. */
    private static final int LONGEST_ISSUER = 40;

    static TitleWords read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        TitleWords words = file.as(TitleWords.class);
        return new TitleWords(
                longestFirst(file.need(words.heads, "heads")),
                longestFirst(file.need(words.tails, "tails")),
                file.need(words.ignored, "ignored"),
                longestFirst(file.need(words.documentWords, "document_words")),
                words.shortest);
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .map(TitleWords::plain)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Letters and digits only. */
    static String plain(String title) {
        return NOT_A_WORD.matcher(PlainText.fold(title)).replaceAll("");
    }

    /** What the document is about: without issuer, "concerning", "notice" and the like. */
    String core(String title) {
        String core = plain(title);
        for (String head : heads) {
            int at = core.indexOf(head);
            if (at >= 0 && at < LONGEST_ISSUER && core.length() - at - head.length() >= shortest) {
                core = core.substring(at + head.length());
            }
        }
        for (String tail : tails) {
            if (core.endsWith(tail) && core.length() - tail.length() >= shortest) {
                core = core.substring(0, core.length() - tail.length());
            }
        }
        for (String word : ignored) {
            core = core.replace(word, "");
        }
        return core;
    }

    /** Whether a text in title marks claims to be an official document. */
    boolean isDocument(String title) {
        String plain = plain(title);
        return documentWords.stream().anyMatch(plain::endsWith);
    }
}
