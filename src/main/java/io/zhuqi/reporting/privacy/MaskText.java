package io.zhuqi.reporting.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes telephone numbers and, where names are given, personal names out of texts. Immutable and safe for several threads. */
final class MaskText {
    private static final String STAR = "*";
    /** Between the names of one cell. */
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/\\s]+");

    private static final int SHORTEST_NAME = 2;

    private final PrivacyRules rules;
    private final Map<Character, List<Known>> known = new HashMap<>();

    /** A text to be found, and what is printed for it: itself for a name that stays. */
    private record Known(String text, String printed) {}

    private MaskText(PrivacyRules rules) {
        this.rules = rules;
    }

    /** Masks telephone numbers only. */
    static MaskText phones(PrivacyRules rules) {
        return new MaskText(rules);
    }

    /**
     * Masks telephone numbers and personal names.
     *
     * @param persons cells with names, one or several in each
     * @param kept names of enterprises, in which a personal name may stand
     */
    static MaskText names(PrivacyRules rules, List<String> persons, List<String> kept) {
        MaskText masks = new MaskText(rules);
        persons.forEach(masks::learnPersons);
        kept.forEach(name -> masks.learn(name.strip(), name.strip()));
        masks.known
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Known one) -> one.text().length())
                                .reversed()
                                .thenComparing(Known::text)));
        return masks;
    }

    private void learnPersons(String cell) {
        String[] parts = BETWEEN.split(cell.strip());
        if (Arrays.stream(parts).allMatch(part -> part.length() < SHORTEST_NAME)) {
            // One name, written with a space in it.
            String name = String.join("", parts);
            learn(cell.strip(), masked(name));
            learn(name, masked(name));
            return;
        }
        for (String name : parts) {
            if (name.length() >= SHORTEST_NAME) {
                learn(name, masked(name));
            }
        }
    }

    private void learn(String text, String printed) {
        if (text.length() >= SHORTEST_NAME) {
            known.computeIfAbsent(text.charAt(0), c -> new ArrayList<>()).add(new Known(text, printed));
        }
    }

    private String masked(String name) {
        int surname = rules.compoundSurnames().stream().anyMatch(name::startsWith) && name.length() > SHORTEST_NAME
                ? SHORTEST_NAME
                : name.offsetByCodePoints(0, 1);
        return name.substring(0, surname) + rules.mask();
    }

    String apply(String text) {
        String named = known.isEmpty() ? text : names(text);
        int digits = digits(named);
        for (PrivacyRules.Phone phone : rules.phones()) {
            if (digits < phone.first() + phone.last()) {
                continue;
            }
            named = phone.pattern()
                    .matcher(named)
                    .replaceAll(found -> Matcher.quoteReplacement(star(found.group(), phone)));
        }
        return named;
    }

    /** What a number keeps it must have: a text with fewer digits, as most are, holds none. */
    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    private String names(String text) {
        StringBuilder out = null;
        int at = 0;
        while (at < text.length()) {
            Known found = find(text, at);
            if (found == null) {
                if (out != null) {
                    out.append(text.charAt(at));
                }
                at++;
                continue;
            }
            if (out == null && !found.printed().equals(found.text())) {
                out = new StringBuilder(text.length()).append(text, 0, at);
            }
            if (out != null) {
                out.append(found.printed());
            }
            at += found.text().length();
        }
        return out == null ? text : out.toString();
    }

    private @Nullable Known find(String text, int at) {
        for (Known one : known.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(one.text(), at)) {
                return one;
            }
        }
        return null;
    }

    private static String star(String number, PrivacyRules.Phone phone) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(0, phone.first())
                + STAR.repeat(digits.length() - phone.first() - phone.last())
                + digits.substring(digits.length() - phone.last());
    }
}
