package io.zhuqi.resolution.name.letters;

import java.util.Arrays;

/** Lists of entries by key in flat arrays, the entries of a list ascending and without repetition; immutable. */
final class Postings {
    /** The list of a key that is not there. */
    static final int NONE = -1;

    private static final int ENTRY_DIGITS = 29;
    private static final long ENTRY = (1L << ENTRY_DIGITS) - 1;

    private final long[] keys;
    private final int[] starts;
    private final int[] entries;

    private Postings(long[] keys, int[] starts, int[] entries) {
        this.keys = keys;
        this.starts = starts;
        this.entries = entries;
    }

    /** Number of the key's list, or {@link #NONE}. */
    int list(long key) {
        return Math.max(NONE, Arrays.binarySearch(keys, key));
    }

    /** How many entries a list holds; 0 for {@link #NONE}. */
    int length(int list) {
        return list == NONE ? 0 : starts[list + 1] - starts[list];
    }

    /** The nth entry of a list, from 0. */
    int entry(int list, int nth) {
        return entries[starts[list] + nth];
    }

    /** Collects what belongs to each key, in any order. */
    static final class Collector {
        private long[] pairs = new long[1 << 10];
        private int size;

        /**
         * Adds an entry to a key's list.
         *
         * @param key below 2^34
         * @param entry below 2^29
         */
        void add(long key, int entry) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = key << ENTRY_DIGITS | entry;
        }

        Postings postings() {
            Arrays.sort(pairs, 0, size);
            long[] keys = new long[size];
            int[] starts = new int[size + 1];
            int[] entries = new int[size];
            int lists = 0;
            int filled = 0;
            for (int i = 0; i < size; i++) {
                if (i > 0 && pairs[i] == pairs[i - 1]) {
                    continue;
                }
                long key = pairs[i] >>> ENTRY_DIGITS;
                if (lists == 0 || keys[lists - 1] != key) {
                    starts[lists] = filled;
                    keys[lists++] = key;
                }
                entries[filled++] = (int) (pairs[i] & ENTRY);
            }
            starts[lists] = filled;
            return new Postings(
                    Arrays.copyOf(keys, lists), Arrays.copyOf(starts, lists + 1), Arrays.copyOf(entries, filled));
        }
    }
}
