package io.zhuqi.resolution.name;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.control.Divisions.Division;
import io.zhuqi.vocabulary.PlainText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that name a place, whole (甘肃省) and short (甘肃), with the divisions that they may mean. */
final class PlaceWords {
    private static final int PROVINCE_DIGITS = 2;
    private static final int PREFECTURE_DIGITS = 4;
    private static final int SHORTEST = 2;

    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, Set<String>> shorter = new HashMap<>();
    /** Short words that name something larger than a county. */
    private final Set<String> large = new HashSet<>();

    private final List<String> endings;
    private final List<String> peoples;
    /** The longest word that begins with these two characters. */
    private final Map<Integer, Integer> beginnings = new HashMap<>();

    /**
     * Reads the divisions and the programme's counties.
     *
     * @param endings words at the end of a division's name that people leave out, longest first
     * @param peoples names of peoples that stand before an autonomous division's ending
     * @param places further words with their codes
     */
    PlaceWords(ControlRoom room, List<String> endings, List<String> peoples, Map<String, List<String>> places) {
        this.endings = endings;
        this.peoples = peoples;
        for (Division division : room.divisions().all()) {
            add(division);
        }
        for (County county : room.counties()) {
            county.aliases().stream()
                    .filter(alias -> !Character.isDigit(alias.charAt(0)))
                    .forEach(alias -> put(shorter, alias, county.code()));
        }
        places.forEach((word, codes) -> codes.forEach(code -> put(whole, word, code)));
    }

    private void add(Division division) {
        String name = division.name();
        put(whole, name, division.code());
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                String rest = withoutPeoples(name.substring(0, name.length() - ending.length()));
                if (rest.length() >= SHORTEST) {
                    put(shorter, rest, division.code());
                    if (!division.level().equals("county")) {
                        large.add(rest);
                    }
                    put(whole, rest + ending.charAt(ending.length() - 1), division.code());
                }
                return;
            }
        }
    }

    private String withoutPeoples(String name) {
        String rest = name;
        boolean again = true;
        while (again) {
            again = false;
            for (String people : peoples) {
                if (rest.endsWith(people) && rest.length() - people.length() >= SHORTEST) {
                    rest = rest.substring(0, rest.length() - people.length());
                    again = true;
                }
            }
        }
        return rest;
    }

    private void put(Map<String, Set<String>> words, String word, String code) {
        String folded = PlainText.fold(word);
        words.computeIfAbsent(folded, w -> new HashSet<>()).add(code);
        if (folded.length() >= SHORTEST) {
            beginnings.merge(beginning(folded), folded.length(), Math::max);
        }
    }

    private static int beginning(String text) {
        return text.charAt(0) << Character.SIZE | text.charAt(1);
    }

    /** How many characters at the beginning of the text name a place; 0 for none. The longest word wins. */
    int lengthInFront(String text, boolean alsoShort) {
        int longest = text.length() < SHORTEST ? 0 : beginnings.getOrDefault(beginning(text), 0);
        for (int length = Math.min(longest, text.length()); length >= SHORTEST; length--) {
            String word = text.substring(0, length);
            if (whole.containsKey(word) || (shorter.containsKey(word) && (alsoShort || large.contains(word)))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether the word is short: its ending is left out, so that it may be part of a brand. */
    boolean isShort(String word) {
        return !whole.containsKey(word);
    }

    /** Codes that the word may mean; empty for a word that is no place. */
    Set<String> codes(String word) {
        Set<String> found = whole.getOrDefault(word, shorter.getOrDefault(word, Set.of()));
        return found;
    }

    /** The number of significant digits of a code: two for a province, four for a prefecture, six for a county. */
    private static int significant(String code) {
        if (code.endsWith("0000")) {
            return PROVINCE_DIGITS;
        }
        return code.endsWith("00") ? PREFECTURE_DIGITS : code.length();
    }

    /** Whether one of the places lies in, or is, or holds one of the others; also where either is unknown. */
    static boolean agree(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return true;
        }
        for (String one : some) {
            for (String other : others) {
                if (one.regionMatches(0, other, 0, Math.min(significant(one), significant(other)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
