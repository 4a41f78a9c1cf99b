package io.zhuqi.reconciliation.likeness;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** The set of all runs of a given number of characters in a text, each as a number; sorted, without repetition. */
final class Shingles {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /** All of the text; a text shorter than the size is one shingle, an empty one none. */
    static Shingles of(String text, int size) {
        int count = text.isEmpty() ? 0 : Math.max(1, text.length() - size + 1);
        long[] numbers = new long[count];
        for (int from = 0; from < count; from++) {
            numbers[from] = number(text, from, Math.min(text.length(), from + size));
        }
        return distinct(numbers);
    }

    private static long number(String text, int from, int until) {
        long number = 0;
        for (int i = from; i < until; i++) {
            number = number * PRIME + text.charAt(i);
        }
        return mixed(number);
    }

    private static long mixed(long number) {
        long half = (number ^ (number >>> 32)) * PRIME;
        return half ^ (half >>> 29);
    }

    private static Shingles distinct(long[] numbers) {
        Arrays.sort(numbers);
        int kept = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return new Shingles(kept == numbers.length ? numbers : Arrays.copyOf(numbers, kept));
    }

    /** Those of them that are wanted. */
    Shingles only(LongPredicate wanted) {
        long[] kept = new long[sorted.length];
        int count = 0;
        for (long shingle : sorted) {
            if (wanted.test(shingle)) {
                kept[count++] = shingle;
            }
        }
        return new Shingles(Arrays.copyOf(kept, count));
    }

    int size() {
        return sorted.length;
    }

    long[] numbers() {
        return sorted.clone();
    }

    /** Shared ones over all (Jaccard), 0 to 1; nothing is like nothing. */
    double similarity(Shingles other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < sorted.length && theirs < other.sorted.length) {
            int order = Long.compare(sorted[mine], other.sorted[theirs]);
            if (order == 0) {
                shared++;
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        int all = sorted.length + other.sorted.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
