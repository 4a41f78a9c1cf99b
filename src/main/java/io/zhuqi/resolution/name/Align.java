package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.letters.LookAlikes;
import io.zhuqi.resolution.name.letters.Sounds;
import java.util.Arrays;
import java.util.Set;

/**
 * Brings the core of a mention and that of a registered name together at the best score; one instance for one thread. The table of
 * partial scores has a cell for each pair of places; a cell keeps the best way that ends in a match and the best that ends in a gap.
 */
final class Align {
    private static final int LONGEST = 64;
    private static final int ROW = LONGEST + 1;
    private static final int CELLS = ROW * ROW;
    /** Ways to arrive at a cell. */
    private static final int MATCH = 0;

    private static final int SKIP = CELLS;

    private final NameWeights weights;
    private final AlignCosts costs;
    private final Set<String> usual;
    private final double[] best = new double[2 * CELLS];
    private final byte[] trail = new byte[2 * CELLS];

    Align(NameWeights weights, LookAlikes lookAlikes, Sounds sounds, Set<String> usual) {
        this.usual = usual;
        this.weights = weights;
        this.costs = new AlignCosts(weights, lookAlikes, sounds);
    }

    /**
     * The best way from one to the other.
     *
     * @param m core of the mention, {@code mBits} its bits in the register's model
     * @param r core of the registered name, {@code rBits} its bits
     */
    Alignment of(String m, double[] mBits, String r, double[] rBits) {
        int n = Math.min(m.length(), LONGEST);
        int k = Math.min(r.length(), LONGEST);
        if (n == 0 || k == 0) {
            return Alignment.NOTHING;
        }
        for (int i = 0; i <= n; i++) {
            Arrays.fill(best, MATCH + i * ROW, MATCH + i * ROW + k + 1, Double.NEGATIVE_INFINITY);
            Arrays.fill(best, SKIP + i * ROW, SKIP + i * ROW + k + 1, Double.NEGATIVE_INFINITY);
        }
        best[MATCH] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= k; j++) {
                extend(m, mBits, n, r, rBits, k, i, j);
            }
        }
        int end = n * ROW + k;
        return walkBack(m, n, r, k, best[MATCH + end] >= best[SKIP + end] ? MATCH : SKIP, rBits);
    }

    /** Goes on from a cell: what both ways to it have in common is looked up once. */
    private void extend(String m, double[] mBits, int n, String r, double[] rBits, int k, int i, int j) {
        int cell = i * ROW + j;
        double matched = best[MATCH + cell];
        double skipping = best[SKIP + cell];
        double here = Math.max(matched, skipping);
        if (here == Double.NEGATIVE_INFINITY) {
            return;
        }
        int from = matched >= skipping ? MATCH : SKIP;
        if (i < n && j < k) {
            char c = m.charAt(i);
            int step = costs.pair(c, mBits[i], r.charAt(j), rBits[j], j >= weights.brandLength());
            offer(MATCH + cell + ROW + 1, here + costs.gain(step, mBits[i], rBits[j]), step, from);
            if (i + 1 < n && j + 1 < k && c == r.charAt(j + 1) && m.charAt(i + 1) == r.charAt(j)) {
                double swapped = rBits[j] + rBits[j + 1] - weights.swapped();
                offer(MATCH + cell + 2 * (ROW + 1), here + swapped, AlignCosts.SWAP, from);
            }
        }
        if (j < k) {
            offer(SKIP + cell + 1, matched - costs.skip(i, n, j, false), AlignCosts.SKIP, MATCH);
            offer(SKIP + cell + 1, skipping - costs.skip(i, n, j, true), AlignCosts.SKIP, SKIP);
        }
        if (i < n) {
            int step = mBits[i] >= weights.predictable() ? AlignCosts.ADD_FOREIGN : AlignCosts.ADD;
            offer(MATCH + cell + ROW, here - weights.added() - mBits[i], step, from);
        }
    }

    private void offer(int cell, double score, int step, int from) {
        if (score > best[cell]) {
            best[cell] = score;
            trail[cell] = (byte) (from == SKIP ? step + AlignCosts.STEPS : step);
        }
    }

    /** Two characters that are both usual in brands make two brands, not a misspelt one. */
    private boolean areUsual(char m, char r) {
        return usual.contains(String.valueOf(m)) && usual.contains(String.valueOf(r));
    }

    private Alignment walkBack(String m, int n, String r, int k, int last, double[] rBits) {
        int i = n;
        int j = k;
        int state = last;
        double bits = 0;
        int typos = 0;
        int skipped = 0;
        boolean foreign = false;
        while (i > 0 || j > 0) {
            int way = trail[state + i * ROW + j];
            int step = way % AlignCosts.STEPS;
            state = way >= AlignCosts.STEPS ? SKIP : MATCH;
            switch (step) {
                case AlignCosts.SKIP -> {
                    skipped++;
                    j--;
                }
                case AlignCosts.ADD, AlignCosts.ADD_FOREIGN -> {
                    foreign |= step == AlignCosts.ADD_FOREIGN;
                    typos++;
                    i--;
                }
                case AlignCosts.SWAP -> {
                    bits += rBits[j - 1] + rBits[j - 2];
                    typos++;
                    i -= 2;
                    j -= 2;
                }
                default -> {
                    boolean typo = AlignCosts.isTypo(step);
                    foreign |= step == AlignCosts.FOREIGN || (typo && areUsual(m.charAt(i - 1), r.charAt(j - 1)));
                    typos += step == AlignCosts.SAME ? 0 : 1;
                    bits += step == AlignCosts.SAME || typo ? rBits[j - 1] : 0;
                    i--;
                    j--;
                }
            }
        }
        double both = typos > 0 && skipped > 0 ? weights.typoAndSkip() : 0;
        boolean tooShort = typos > 0 && n < weights.brandLength();
        return new Alignment(bits, bits - best[last + n * ROW + k] + both, typos, skipped, foreign || tooShort);
    }
}
