package io.zhuqi.policy.search;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.FoldedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How measures are searched for: {@code policy/search.yml}.
 *
 * @param titleWeight how much more a word of the title counts than one of the text
 * @param placeWeight how much a measure that names the place asked for gains, in parts of the best match by words
 * @param placeEndings with what the names of places end
 * @param everywhere words for no place in particular
 * @param shownWords so many words are shown as the reason of a match
 * @param candidates so many measures of each problem are looked at
 * @param kept so many are kept
 * @param leastWords a measure is kept when it shares so many telling words with the problem
 * @param commonPercent a word of more than so many per cent of the measures tells nothing
 * @param commonMeasures unless there are no more than so many of them
 * @param lifts by what a score is multiplied
 * @param everyday words that are no reason for a match
 * @param ignored passages of a problem that say nothing about its matter
 * @param synonyms words that are meant alike in problems and policies
 */
record SearchWords(
        double titleWeight,
        double placeWeight,
        List<String> placeEndings,
        List<String> everywhere,
        int shownWords,
        int candidates,
        int kept,
        int leastWords,
        int commonPercent,
        int commonMeasures,
        Lifts lifts,
        List<String> everyday,
        List<String> ignored,
        List<Synonyms> synonyms) {
    static final String FILE = "policy/search.yml";
    private static final int SHORTEST_PLACE = 2;

    /**
     * Words that are meant alike, and why.
     *
     * @param also wider words that are looked for as well where one of these is said, but not the other way round; null for none
     */
    record Synonyms(List<String> words, @Nullable List<String> also, String reason) {
        private Stream<String> added() {
            return Stream.concat(words.stream(), Stream.ofNullable(also).flatMap(List::stream));
        }
    }

    /**
     * By what the score of a measure is multiplied.
     *
     * @param entitled the enterprise is entitled to it
     * @param unknown it cannot be told
     * @param enjoyed it is enjoyed already
     * @param sameCategory it is of the problem's category
     */
    record Lifts(BigDecimal entitled, BigDecimal unknown, BigDecimal enjoyed, BigDecimal sameCategory) {}

    static SearchWords read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        SearchWords words = file.as(SearchWords.class);
        file.need(words.ignored, "ignored");
        file.need(words.synonyms, "synonyms");
        file.need(words.placeEndings, "place_endings");
        file.need(words.everywhere, "everywhere");
        file.need(words.everyday, "everyday");
        Lifts lifts = file.need(words.lifts, "lifts");
        file.need(lifts.entitled, "entitled");
        file.need(lifts.unknown, "unknown");
        file.need(lifts.enjoyed, "enjoyed");
        file.need(lifts.sameCategory, "same_category");
        if (words.kept < 1 || words.candidates < words.kept) {
            throw file.mistakeAt("candidates", "fewer candidates than are kept", "keep at least one, look at more");
        }
        return words;
    }

    /** The problem without what says nothing, with the other words for what it says. */
    String query(String problem) {
        String query = FoldedText.of(problem).text();
        for (String word : ignored) {
            query = query.replace(word, " ");
        }
        StringBuilder wider = new StringBuilder(query);
        for (Synonyms alike : synonyms) {
            if (alike.words().stream().anyMatch(query::contains)) {
                alike.added().filter(word -> !wider.toString().contains(word)).forEach(word -> wider.append(' ')
                        .append(word));
            }
        }
        return wider.toString();
    }

    /** Whether a word of a problem can be a reason for a measure: two letters and more, and not what every problem says. */
    boolean isTelling(String word) {
        return word.codePointCount(0, word.length()) > 1
                && word.codePoints().allMatch(Character::isLetter)
                && !everyday.contains(word);
    }

    /** The names of a place without what kind of place each is, the widest first; a name of one character keeps it. */
    List<String> places(String place) {
        List<String> names = new ArrayList<>();
        String text = FoldedText.of(place).text();
        int start = 0;
        int at = 1;
        while (start < text.length() && !everywhere.contains(text)) {
            int ending = endingAt(text, at);
            boolean ends = at >= text.length() || (ending > 0 && endingAt(text, at + ending) == 0);
            if (ends) {
                names.add(
                        text.substring(start, at - start < SHORTEST_PLACE ? Math.min(text.length(), at + ending) : at));
                start = at + ending;
                at = start;
            }
            at++;
        }
        return names;
    }

    private int endingAt(String text, int at) {
        return placeEndings.stream()
                .filter(ending -> text.startsWith(ending, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
