package io.zhuqi.policy.citation;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.FoldedText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How titles of documents are written: {@code policy/titles.yml}.
 *
 * @param heads words after which the matter of a document begins; what stands before them issued it
 * @param prefixes names before the matter that are left out in speech
 * @param tails words at the end that say what kind of document it is
 * @param noKind those of them that say nothing of the kind
 * @param announcing kinds that are taken for one another, since they only make known
 * @param shortest a shortened title needs so many characters to mean anything
 * @param shortestShare and so many per cent of the title
 * @param unmarked a title without title marks needs so many
 * @param oneInCharacters a title may have one character missing or too many for so many; a wrong one counts twice
 */
public record TitleWords(
        List<String> heads,
        List<String> prefixes,
        List<String> tails,
        List<String> noKind,
        List<String> announcing,
        List<String> ignored,
        List<String> documentWords,
        int shortest,
        int shortestShare,
        int unmarked,
        int oneInCharacters) {
    static final String FILE = "policy/titles.yml";

    /** An issuer in front of a title is shorter than this. */
    private static final int LONGEST_ISSUER = 40;

    /**
     * A title taken apart.
     *
     * @param plain letters and digits of all of it
     * @param issuer what stands before the matter, empty for nothing
     * @param core the matter without trimmings
     * @param kinds what kinds of document it calls itself at its end (measures, a notice of measures); empty where it does not
     */
    public record Form(String plain, String issuer, String core, Set<String> kinds) {}

    static TitleWords read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        TitleWords words = file.as(TitleWords.class);
        return new TitleWords(
                longestFirst(file.need(words.heads, "heads")),
                longestFirst(file.need(words.prefixes, "prefixes")),
                longestFirst(file.need(words.tails, "tails")),
                longestFirst(file.need(words.noKind, "no_kind")),
                longestFirst(file.need(words.announcing, "announcing")),
                file.need(words.ignored, "ignored"),
                longestFirst(file.need(words.documentWords, "document_words")),
                words.shortest,
                words.shortestShare,
                words.unmarked,
                words.oneInCharacters);
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .map(TitleWords::plain)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static boolean isOfTitle(int c) {
        return Character.isLetterOrDigit(c);
    }

    /** Letters and digits only. */
    public static String plain(String title) {
        return FoldedText.of(title).keeping(TitleWords::isOfTitle).text();
    }

    /** What the document is about: without issuer, "concerning", "notice" and the like. */
    Form form(String title) {
        String plain = plain(title);
        String core = plain;
        String issuer = "";
        for (String prefix : prefixes) {
            core = core.startsWith(prefix) ? core.substring(prefix.length()) : core;
        }
        int cut = matterStart(core);
        if (cut > 0) {
            issuer = issuer(core.substring(0, cut));
            core = core.substring(cut);
        }
        Set<String> kinds = new TreeSet<>();
        Optional<String> tail = tailOf(core);
        while (tail.isPresent()) {
            core = core.substring(0, core.length() - tail.get().length());
            kind(tail.get()).ifPresent(kinds::add);
            tail = tailOf(core);
        }
        return new Form(plain, issuer, without(ignored, core), kinds);
    }

    private Optional<String> tailOf(String core) {
        return tails.stream()
                .filter(word -> core.endsWith(word) && core.length() - word.length() >= shortest)
                .findFirst();
    }

    /** What kind of document a tail makes it; on trial or for the time being is none. */
    private Optional<String> kind(String tail) {
        String word = without(ignored, tail);
        return noKind.contains(word)
                ? Optional.empty()
                : Optional.of(announcing.contains(word) ? announcing.get(0) : word);
    }

    private static String without(List<String> words, String text) {
        String rest = text;
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    /** Where the matter begins: after the last word of the run that leads in, which begins before a longest issuer's end. */
    private int matterStart(String title) {
        int start = 0;
        boolean again = true;
        while (again) {
            again = false;
            int first = Integer.MAX_VALUE;
            int end = 0;
            for (String head : heads) {
                int at = title.indexOf(head, start);
                boolean counts = at >= 0
                        && at < first
                        && (start == 0 ? at < LONGEST_ISSUER : at < start + LONGEST_ISSUER / 2)
                        && title.length() - at - head.length() >= shortest;
                if (counts) {
                    first = at;
                    end = at + head.length();
                }
            }
            if (end > 0) {
                again = true;
                start = end;
            }
        }
        return start;
    }

    private String issuer(String head) {
        return without(heads, head);
    }

    /** Whether a text in title marks claims to be an official document. */
    boolean isDocument(String title) {
        String plain = plain(title);
        return documentWords.stream().anyMatch(plain::endsWith);
    }

    /** Whether a title says enough to mean anything. */
    boolean isLongEnough(String title) {
        return plain(title).length() >= shortest;
    }

    /** Whether what follows a title makes it another document, such as its rules of execution. */
    boolean goesOn(String plain, int at) {
        return documentWords.stream().anyMatch(word -> plain.startsWith(word, at));
    }
}
