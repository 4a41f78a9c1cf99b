package io.zhuqi.resolution;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.resolution.name.ComparableName;
import io.zhuqi.resolution.name.letters.LookAlikes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Persons' names one of which may be the other misspelt: they sound alike, one character looks like another, or two neighbours changed
 * places. Names are compared only where they have a key in common, so the time grows with the number of names.
 */
final class AlikePersons {
    private static final String SOUND = "SOUND";
    private static final String LOOK_ALIKE = "LOOK_ALIKE";
    private static final char ANY = '*';

    private final LookAlikes lookAlikes;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the list of look-alikes */
    AlikePersons(ControlRoom room) {
        this.lookAlikes = new LookAlikes(room);
    }

    /**
     * One may be the other.
     *
     * @param kind {@code SOUND} or {@code LOOK_ALIKE}
     */
    record Pair(String name, String other, String kind) {}

    /** All pairs, in both directions, in a fixed order. */
    List<Pair> among(Collection<String> names) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        for (String name : names) {
            add(byKey, ComparableName.sound(name), name);
            char[] letters = name.toCharArray();
            for (int i = 0; i < letters.length; i++) {
                String kept = name.substring(0, i) + ANY + name.substring(i + 1);
                add(byKey, kept, name);
            }
            java.util.Arrays.sort(letters);
            add(byKey, name.length() + new String(letters), name);
        }
        Map<String, Pair> pairs = new TreeMap<>();
        byKey.values().forEach(group -> pair(group, pairs));
        return List.copyOf(pairs.values());
    }

    private static void add(Map<String, List<String>> byKey, String key, String name) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name);
    }

    private void pair(List<String> group, Map<String, Pair> pairs) {
        for (String name : group) {
            for (String other : group) {
                String kind = kind(name, other);
                if (!kind.isEmpty()) {
                    pairs.put(name + ANY + other, new Pair(name, other, kind));
                }
            }
        }
    }

    /** How one may be the other; empty for not at all. */
    private String kind(String name, String other) {
        if (name.equals(other) || name.length() != other.length()) {
            return "";
        }
        if (ComparableName.sound(name).equals(ComparableName.sound(other))) {
            return SOUND;
        }
        int first = 0;
        while (name.charAt(first) == other.charAt(first)) {
            first++;
        }
        String rest = name.substring(first + 1);
        if (rest.equals(other.substring(first + 1))) {
            return lookAlikes.are(name.charAt(first), other.charAt(first)) ? LOOK_ALIKE : "";
        }
        boolean swapped = rest.charAt(0) == other.charAt(first)
                && name.charAt(first) == other.charAt(first + 1)
                && name.substring(first + 2).equals(other.substring(first + 2));
        return swapped ? LOOK_ALIKE : "";
    }
}
