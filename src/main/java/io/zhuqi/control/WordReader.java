package io.zhuqi.control;

import io.zhuqi.vocabulary.PlainText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code words/<map>.yml}; one word may stand for one code only. */
final class WordReader {
    private static final String FOLDER = "words";

    /**
     * @param about what the list is for
     * @param codes in the order of print
     */
    record Form(@Nullable String about, @Nullable Map<String, Entry> codes) {}

    /**
     * @param zh the official word
     * @param words further usual words
     * @param also words that are accepted although they are not usual, each with the reason
     */
    record Entry(
            @Nullable String zh,
            @Nullable String en,
            @Nullable List<String> words,
            @Nullable Map<String, String> also) {}

    private WordReader() {}

    static Words read(JobsFolder jobs) {
        Map<String, WordMap> maps = new LinkedHashMap<>();
        for (String path : jobs.list(FOLDER, ".yml")) {
            String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yml".length());
            maps.put(name, map(name, new YamlFile(jobs, path)));
        }
        return new Words(maps);
    }

    private static WordMap map(String name, YamlFile file) {
        Form form = file.as(Form.class);
        file.need(form.about(), "about");
        Map<String, Label> labels = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> seen = new HashMap<>();
        file.need(form.codes(), "codes").forEach((code, entry) -> {
            String zh = file.need(entry.zh(), code + ".zh");
            labels.put(code, new Label(zh, file.need(entry.en(), code + ".en")));
            add(file, words, seen, zh, code);
            orEmpty(entry.words()).forEach(word -> add(file, words, seen, word, code));
            (entry.also() == null ? Map.<String, String>of() : entry.also()).forEach((word, reason) -> {
                if (reason == null || reason.isBlank()) {
                    throw file.mistakeAt(word, "no reason given for the word " + word, "write why it is accepted");
                }
                add(file, words, seen, word, code);
            });
        });
        return new WordMap(name, labels, words);
    }

    private static List<String> orEmpty(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    private static void add(
            YamlFile file, Map<String, String> words, Map<String, String> seen, String word, String code) {
        String before = seen.put(PlainText.fold(word), code);
        if (before != null) {
            throw file.mistakeAt(
                    word, "the word " + word + " stands twice (" + before + ", " + code + ")", "remove one of them");
        }
        words.put(word, code);
    }
}
