package io.zhuqi.resolution.name.letters;

import com.ibm.icu.text.Transliterator;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.YamlFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How characters sound: the syllable without tone (ICU, Han-Latin), and further readings of {@code reference/readings.yml}; what has no
 * syllable sounds like itself only.
 */
public final class Sounds {
    static final String FILE = "reference/readings.yml";

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final int[] NONE = {};
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final int[] SYLLABLES = table();

    /** The further sounds of each character. */
    private final int[][] further = new int[Character.MAX_VALUE + 1][];

    private record Readings(Map<String, List<String>> readings) {}

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the list of readings */
    public Sounds(ControlRoom room) {
        Arrays.fill(further, NONE);
        YamlFile file = new YamlFile(room.jobs(), FILE);
        file.need(file.as(Readings.class).readings, "readings")
                .forEach((character, syllables) -> syllables.forEach(syllable -> {
                    Integer number = NUMBERS.get(syllable);
                    if (number == null) {
                        throw file.mistakeAt(
                                character,
                                "no syllable of Mandarin: " + syllable,
                                "write it without tone, v for \u00fc");
                    }
                    add(character.charAt(0), number);
                }));
    }

    /** The usual sound; equal for characters that usually sound alike; below 2^17. */
    public static int of(char c) {
        return c >= FIRST && c <= LAST ? SYLLABLES[c - FIRST] : c;
    }

    /** Whether two characters sound alike in any of their readings. */
    public boolean alike(char one, char other) {
        int first = of(one);
        int second = of(other);
        return first == second || hasToo(one, second) || hasToo(other, first);
    }

    private boolean hasToo(char c, int sound) {
        for (int one : further[c]) {
            if (one == sound) {
                return true;
            }
        }
        return false;
    }

    private void add(char c, int sound) {
        int[] sounds = further[c];
        further[c] = Arrays.copyOf(sounds, sounds.length + 1);
        further[c][sounds.length] = sound;
    }

    private static int[] table() {
        Transliterator latinWithMarks = Transliterator.getInstance("Han-Latin; NFD");
        StringBuilder lines = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            lines.append(c).append('\n');
        }
        String marked = latinWithMarks.transliterate(lines.toString()).replace("u\u0308", "v");
        String[] latin = Transliterator.getInstance("[:Mn:] Remove")
                .transliterate(marked)
                .split("\n");
        int[] table = new int[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            String syllable = latin[i].strip();
            boolean unknown = syllable.isEmpty() || syllable.charAt(0) >= FIRST;
            table[i] = unknown
                    ? FIRST + i
                    : NUMBERS.computeIfAbsent(syllable, s -> Character.MAX_VALUE + 1 + NUMBERS.size());
        }
        return table;
    }
}
