package io.zhuqi.reconciliation;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a message that a finding's argument fills: {@code {name}}, or {@code {name:map}} for a code that is to be printed as its name.
 *
 * @param map a word map, or one of {@link CodeNames#SPECIAL}; null for a plain value
 */
record Placeholder(String name, @Nullable String map) implements Comparable<Placeholder> {
    private static final Pattern FORM = Pattern.compile("\\{([a-z_]+)(?::([a-z_]+))?}");

    /** The placeholders of a text, each once, sorted. */
    static Set<Placeholder> in(String text) {
        Set<Placeholder> found = new TreeSet<>();
        FORM.matcher(text).results().forEach(match -> found.add(new Placeholder(match.group(1), match.group(2))));
        return found;
    }

    static String fill(String text, Function<Placeholder, String> value) {
        return FORM.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(value.apply(new Placeholder(match.group(1), match.group(2)))));
    }

    @Override
    public int compareTo(Placeholder other) {
        return toString().compareTo(other.toString());
    }
}
