package io.zhuqi.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every mistake of the control room that the program can tell of has its Chinese. */
class MistakeWordsTest {
    private static final Pattern CALL = Pattern.compile("(?:mistakeAt|mistake|ControlRoomException)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private final MistakeWords words = new MistakeWords();

    @Test
    void everyMistakeInTheSourcesHasItsChinese() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                all.addAll(sentences(Files.readString(file)));
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all)
                .allSatisfy(english ->
                        assertThat(words.chinese(english)).as(english).isPresent());
    }

    @Test
    void variablesKeepTheirOrder() {
        assertThat(words.chinese("header 姓名 stands twice (name, official_name)"))
                .contains("表头“姓名”写了两处（name、official_name）");
        assertThat(words.chinese("something of a database")).isEmpty();
    }

    @Test
    void theLongerPhraseGoesFirst() {
        assertThat(words.chinese("unknown window: week")).contains("没有时段 week");
        assertThat(words.chinese("unknown form: ROUND")).contains("没有这个 form：ROUND");
    }

    /** Problem and remedy of each call, with X for what is only known when the program runs. */
    private static List<String> sentences(String source) {
        List<String> sentences = new ArrayList<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            List<String> arguments = arguments(source, call.end());
            arguments.stream()
                    .skip(Math.max(0, arguments.size() - 2))
                    .filter(argument -> argument.strip().startsWith("\"") || argument.contains(" + \""))
                    .map(MistakeWordsTest::sample)
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private static String unescaped(String literal) {
        return UNICODE.matcher(literal)
                .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)))
                .translateEscapes();
    }

    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int start = from;
        boolean quoted = false;
        for (int at = from; depth > 0; at++) {
            char c = source.charAt(at);
            quoted ^= c == '"' && source.charAt(at - 1) != '\\';
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0 || (depth == 1 && c == ',')) {
                    arguments.add(source.substring(start, at));
                    start = at + 1;
                }
            }
        }
        return arguments;
    }

    private static String sample(String argument) {
        StringBuilder sample = new StringBuilder();
        Matcher literal = LITERAL.matcher(argument);
        int end = 0;
        int depth = 0;
        while (literal.find()) {
            String between = argument.substring(end, literal.start());
            depth += (int) (between.chars().filter(c -> c == '(').count()
                    - between.chars().filter(c -> c == ')').count());
            if (depth == 0) {
                sample.append(between.contains("+") && sample.length() == 0 && end == 0 ? "X" : "")
                        .append(between.strip().length() > 1 && end > 0 ? "X" : "")
                        .append(unescaped(literal.group(1)));
            }
            end = literal.end();
        }
        String rest = argument.substring(end).strip();
        return sample.append(depth != 0 || rest.startsWith("+") ? "X" : "").toString();
    }
}
