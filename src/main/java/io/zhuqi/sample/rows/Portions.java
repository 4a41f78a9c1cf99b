package io.zhuqi.sample.rows;

import java.math.BigInteger;
import java.util.function.IntUnaryOperator;

/**
 * Cuts a whole into portions in proportion to weights that are computed, never kept: the i-th portion is what the
 * running sum adds, so all of them together are the whole to the last unit.
 */
final class Portions {
    private final long whole;
    private final int count;
    private final IntUnaryOperator weight;
    private final long sum;
    private int next;
    private long running;

    Portions(long whole, int count, IntUnaryOperator weight) {
        this.whole = whole;
        this.count = count;
        this.weight = weight;
        long total = 0;
        for (int i = 0; i < count; i++) {
            total += weight.applyAsInt(i);
        }
        sum = total;
    }

    /** The next portion; there are as many as weights. */
    long next() {
        if (next == count) {
            throw new IllegalStateException("all portions are given out");
        }
        long before = share();
        running += weight.applyAsInt(next++);
        return share() - before;
    }

    private long share() {
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(running))
                .divide(BigInteger.valueOf(sum))
                .longValueExact();
    }
}
