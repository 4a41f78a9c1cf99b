package io.zhuqi.sample.world;

import java.util.List;
import java.util.Map;

/**
 * A small random number stream (SplitMix64) named by what it decides: the same seed and name give the same numbers,
 * whatever was drawn elsewhere. Mutable, not shared between threads.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int THOUSAND = 1000;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The stream of one decision: its name, and up to three numbers that tell it from its sisters. */
    public static Dice of(long seed, String name, long... numbers) {
        long state = mix(seed + GOLDEN * name.hashCode());
        for (long number : numbers) {
            state = mix(state + GOLDEN * (number + 1));
        }
        return new Dice(state);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 (inclusive) to the bound (exclusive); the bound is at least 1. */
    public int below(int bound) {
        state += GOLDEN;
        return (int) Long.remainderUnsigned(mix(state), bound);
    }

    /** From {@code low} to {@code high}, both inclusive; {@code low} when the range is empty. */
    public int between(int low, int high) {
        return high <= low ? low : low + below(high - low + 1);
    }

    /** True in so many of a thousand cases. */
    public boolean chance(int perThousand) {
        return below(THOUSAND) < perThousand;
    }

    public <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    public char pick(String characters) {
        return characters.charAt(below(characters.length()));
    }

    /** A key drawn in proportion to its weight; the map's order counts, so it must have one. */
    public <T> T weighted(Map<T, Integer> weights) {
        int rest = below(weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<T, Integer> entry : weights.entrySet()) {
            rest -= entry.getValue();
            if (rest < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no weights given");
    }

    /** Shuffles the list in place. */
    public <T> void shuffle(List<T> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T kept = values.get(i);
            values.set(i, values.get(j));
            values.set(j, kept);
        }
    }
}
