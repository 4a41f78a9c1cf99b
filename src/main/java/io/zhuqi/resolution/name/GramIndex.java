package io.zhuqi.resolution.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which registered names share sounds with a mention: pairs of neighbouring sounds, and of sounds one apart, in memory. Rare pairs
 * are looked up first; common ones (商贸, 有限) only as long as the lists stay short, so that a lookup costs the same in any register.
 */
final class GramIndex {
    private static final int BUDGET = 1000;
    private static final int KEPT = 10;
    private static final int[] NONE = {};
    private static final int SHIFT = 20;

    private final Map<Long, int[]> postings;
    private final Map<Character, int[]> characters = new HashMap<>();
    private final int size;

    GramIndex(List<String> bodies) {
        size = bodies.size();
        Map<Long, IntList> lists = new HashMap<>();
        for (int entry = 0; entry < size; entry++) {
            for (long gram : grams(bodies.get(entry))) {
                lists.computeIfAbsent(gram, g -> new IntList()).add(entry);
            }
        }
        Map<Character, IntList> singles = new HashMap<>();
        for (int entry = 0; entry < size; entry++) {
            int number = entry;
            bodies.get(entry).chars().distinct().forEach(c -> singles.computeIfAbsent((char) c, s -> new IntList())
                    .add(number));
        }
        singles.forEach((character, list) -> characters.put(character, list.toArray()));
        postings = new HashMap<>(2 * lists.size());
        lists.forEach((gram, list) -> postings.put(gram, list.toArray()));
    }

    private static long[] grams(String text) {
        int n = text.length();
        long[] grams = new long[Math.max(0, 2 * n - 3)];
        int at = 0;
        for (int i = 0; i + 1 < n; i++) {
            grams[at++] = gram(text, i, i + 1);
            if (i + 2 < n) {
                grams[at++] = gram(text, i, i + 2);
            }
        }
        return Arrays.stream(grams).distinct().toArray();
    }

    private static long gram(String text, int i, int j) {
        return (long) Sounds.of(text.charAt(i)) << SHIFT | Sounds.of(text.charAt(j));
    }

    /** Entries that hold the rarest of the text's characters; those that hold all of them are among them. */
    int[] withCharacters(String text) {
        int[] shortest = NONE;
        for (int i = 0; i < text.length(); i++) {
            int[] list = characters.getOrDefault(text.charAt(i), NONE);
            if (i == 0 || list.length < shortest.length) {
                shortest = list;
            }
        }
        return shortest;
    }

    /** Entries that may hold the text, by the rarest pair of its sounds; those that do are among them. */
    int[] holding(String text) {
        int[] shortest = {};
        for (int i = 0; i + 1 < text.length(); i++) {
            int[] list = postings.getOrDefault(gram(text, i, i + 1), NONE);
            if (i == 0 || list.length < shortest.length) {
                shortest = list;
            }
        }
        return shortest;
    }

    /** The entries most worth comparing, best first. */
    int[] candidates(String text, Counts counts) {
        List<int[]> found = new ArrayList<>();
        for (long gram : grams(text)) {
            int[] list = postings.get(gram);
            if (list != null) {
                found.add(list);
            }
        }
        found.sort(Comparator.comparingInt(list -> list.length));
        int spent = 0;
        counts.begin(size);
        for (int[] list : found) {
            spent += list.length;
            if (spent > BUDGET && counts.used > 0) {
                break;
            }
            float weight = (float) Math.log((size + 1.0) / list.length);
            for (int entry : list) {
                counts.add(entry, weight);
            }
        }
        return counts.best(KEPT);
    }

    /** Weights of one lookup; reused by its thread. */
    static final class Counts {
        private float[] weights = {};
        private int[] touched = {};
        private int used;

        private void begin(int size) {
            if (weights.length < size) {
                weights = new float[size];
                touched = new int[size];
            }
            for (int i = 0; i < used; i++) {
                weights[touched[i]] = 0;
            }
            used = 0;
        }

        private void add(int entry, float weight) {
            if (weights[entry] == 0) {
                touched[used++] = entry;
            }
            weights[entry] += weight;
        }

        private int[] best(int kept) {
            int[] best = new int[Math.min(kept, used)];
            int filled = 0;
            for (int i = 0; i < used; i++) {
                int entry = touched[i];
                if (filled == best.length && weights[entry] <= weights[best[filled - 1]]) {
                    continue;
                }
                int at = filled < best.length ? filled++ : filled - 1;
                while (at > 0 && weights[best[at - 1]] < weights[entry]) {
                    best[at] = best[at - 1];
                    at--;
                }
                best[at] = entry;
            }
            return best;
        }
    }

    private static final class IntList {
        private int[] values = new int[2];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
