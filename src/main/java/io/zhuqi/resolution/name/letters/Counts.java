package io.zhuqi.resolution.name.letters;

import java.util.Arrays;

/** What one lookup in a {@link GramIndex} adds up; reused by its thread. */
public final class Counts {
    private static final int KEPT = 10;

    private float[] weights = {};
    private int[] touched = {};
    private int used;
    private int[] lists = new int[Byte.MAX_VALUE];
    private int[] lengths = new int[Byte.MAX_VALUE];
    private int known;
    private final int[] best = new int[KEPT];
    private int chosen;

    void begin(int size) {
        if (weights.length < size) {
            weights = new float[size];
            touched = new int[size];
        }
        for (int i = 0; i < used; i++) {
            weights[touched[i]] = 0;
        }
        used = 0;
        known = 0;
        chosen = 0;
    }

    /** Keeps a list in the order of lengths, once; of equal ones in the order in which they came. */
    void remember(int list, int length) {
        for (int i = 0; i < known; i++) {
            if (lists[i] == list) {
                return;
            }
        }
        if (known == lists.length) {
            lists = Arrays.copyOf(lists, 2 * known);
            lengths = Arrays.copyOf(lengths, 2 * known);
        }
        int at = known++;
        while (at > 0 && lengths[at - 1] > length) {
            lists[at] = lists[at - 1];
            lengths[at] = lengths[at - 1];
            at--;
        }
        lists[at] = list;
        lengths[at] = length;
    }

    int lists() {
        return known;
    }

    int list(int nth) {
        return lists[nth];
    }

    boolean any() {
        return used > 0;
    }

    void add(int entry, float weight) {
        if (weights[entry] == 0) {
            touched[used++] = entry;
        }
        weights[entry] += weight;
    }

    /** Chooses the heaviest entries; of equal ones those that came first. */
    void choose() {
        int kept = Math.min(KEPT, used);
        for (int i = 0; i < used; i++) {
            int entry = touched[i];
            if (chosen == kept && weights[entry] <= weights[best[chosen - 1]]) {
                continue;
            }
            int at = chosen < kept ? chosen++ : chosen - 1;
            while (at > 0 && weights[best[at - 1]] < weights[entry]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = entry;
        }
    }

    /** How many were chosen. */
    public int chosen() {
        return chosen;
    }

    /** The nth of the chosen, best first, from 0. */
    public int chosen(int nth) {
        return best[nth];
    }
}
