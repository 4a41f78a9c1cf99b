package io.zhuqi.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Mistakes of the control room, which the program words in English, in Chinese. */
public final class MistakeWords {
    private static final String RESOURCE = "mistakes_zh_CN.yml";
    private static final String VARIABLE = "{}";

    private final List<Phrase> phrases;

    private record Written(String en, String zh) {}

    /** @param literal characters of the phrase without its variables: the more, the closer a match */
    private record Phrase(Pattern english, String chinese, int literal) {}

    public MistakeWords() {
        try (InputStream in = MistakeWords.class.getResourceAsStream(RESOURCE)) {
            phrases = Arrays.stream(YAMLMapper.shared().readValue(in, Written[].class))
                    .map(MistakeWords::phrase)
                    .sorted(Comparator.comparingInt(Phrase::literal).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrase phrase(Written written) {
        String[] parts = written.en().split(Pattern.quote(VARIABLE), -1);
        String regex = Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
        return new Phrase(
                Pattern.compile(regex, Pattern.DOTALL),
                written.zh(),
                written.en().replace(VARIABLE, "").length());
    }

    /** The same in Chinese; empty for words that come from elsewhere, such as a database. */
    public Optional<String> chinese(String english) {
        for (Phrase phrase : phrases) {
            Matcher said = phrase.english().matcher(english);
            if (said.matches()) {
                return Optional.of(filled(phrase.chinese(), said));
            }
        }
        return Optional.empty();
    }

    private static String filled(String chinese, Matcher said) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int group = 1; group <= said.groupCount(); group++) {
            int at = chinese.indexOf(VARIABLE, from);
            if (at < 0) {
                break;
            }
            filled.append(chinese, from, at).append(said.group(group));
            from = at + VARIABLE.length();
        }
        return filled.append(chinese, from, chinese.length()).toString();
    }
}
