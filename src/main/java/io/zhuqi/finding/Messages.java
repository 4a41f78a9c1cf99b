package io.zhuqi.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Wording for users, from {@code messages_zh_CN.properties} and {@code messages_en.properties} (UTF-8). Placeholders are
 * written {@code {name}}; one that gets no value is left out. The default locale of the machine plays no part.
 */
public final class Messages {
    private static final String CHINESE = "/io/zhuqi/messages_zh_CN.properties";
    private static final String ENGLISH = "/io/zhuqi/messages_en.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Properties texts;

    private Messages(Properties texts) {
        this.texts = texts;
    }

    /** English for an English locale, else Chinese. */
    public static Messages in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Messages(load(english ? ENGLISH : CHINESE));
    }

    private static Properties load(String resource) {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + resource);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** The text under a key with its placeholders filled; the key itself when there is no such text. */
    public String text(String key, Map<String, ?> args) {
        String text = texts.getProperty(key);
        return text == null ? key : fill(text, args);
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    /** What a finding is called. */
    public String title(String code) {
        return text("finding." + code + ".title");
    }

    /** What is wrong in this case. */
    public String message(String code, Map<String, ?> args) {
        return text("finding." + code + ".message", args);
    }

    /** What to do about it. */
    public String remedy(String code, Map<String, ?> args) {
        return text("finding." + code + ".remedy", args);
    }

    private static String fill(String text, Map<String, ?> args) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            Object value = args.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
    }

    /** A violation in words: its message, and its value among the args as {@code value}. */
    public String message(Violation violation) {
        Map<String, Object> args = new HashMap<>(violation.args());
        putIfPresent(args, "value", violation.value());
        return message(violation.code(), args);
    }

    private static void putIfPresent(Map<String, Object> args, String name, @Nullable String value) {
        if (value != null) {
            args.putIfAbsent(name, value);
        }
    }
}
