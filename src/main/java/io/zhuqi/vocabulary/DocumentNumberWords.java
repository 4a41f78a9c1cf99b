package io.zhuqi.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of which document numbers are made, from {@code document-numbers.properties}. */
final class DocumentNumberWords {
    private static final String RESOURCE = "document-numbers.properties";

    private final Properties words = load();
    private final Map<String, String> bodies = new LinkedHashMap<>();

    DocumentNumberWords() {
        for (String entry : list("bodies")) {
            String[] spellings = entry.split("=");
            for (String spelling : spellings) {
                bodies.put(spelling, spellings[0]);
            }
        }
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream in = DocumentNumberWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + RESOURCE);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException(RESOURCE + " lacks " + key);
        }
        return word.strip();
    }

    List<String> list(String key) {
        return Arrays.asList(word(key).split("\\s+"));
    }

    /** An alternation of literal words, longest first. */
    static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A character class of the signs under the key. */
    String oneOf(String key) {
        return list(key).stream().map(sign -> "\\" + sign).collect(Collectors.joining("", "[", "]"));
    }

    /** Every spelling of an issuing body → its proper name. */
    Map<String, String> bodies() {
        return bodies;
    }

    List<String> leadIns() {
        return new ArrayList<>(list("leadins"));
    }
}
