package io.zhuqi.policy.search;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.FoldedText;
import java.util.List;

/**
 * How measures are searched for: {@code policy/search.yml}.
 *
 * @param titleWeight how much more a word of the title counts than one of the text
 * @param shownWords so many words are shown as the reason of a match
 * @param ignored passages of a problem that say nothing about its matter
 * @param synonyms words that are meant alike in problems and policies
 */
record SearchWords(double titleWeight, int shownWords, List<String> ignored, List<Synonyms> synonyms) {
    static final String FILE = "policy/search.yml";

    /** Words that are meant alike, and why. */
    record Synonyms(List<String> words, String reason) {}

    static SearchWords read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        SearchWords words = file.as(SearchWords.class);
        return new SearchWords(
                words.titleWeight,
                words.shownWords,
                file.need(words.ignored, "ignored"),
                file.need(words.synonyms, "synonyms"));
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
                alike.words().stream()
                        .filter(word -> !wider.toString().contains(word))
                        .forEach(word -> wider.append(' ').append(word));
            }
        }
        return wider.toString();
    }
}
