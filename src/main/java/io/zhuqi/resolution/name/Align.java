package io.zhuqi.resolution.name;

import java.util.Arrays;
import java.util.Set;

/** Brings the core of a mention and that of a registered name together at the best score; one instance for one thread. */
final class Align {
    private static final int LONGEST = 64;
    /** Ways to arrive at a cell. */
    private static final byte MATCH = 0;

    private static final byte SKIP = 1;
    private static final int STATES = 2;

    private final NameWeights weights;
    private final LookAlikes lookAlikes;
    private final Sounds sounds;
    private final Set<String> usual;
    private final double[][][] best = new double[STATES][LONGEST + 1][LONGEST + 1];
    private final int[][][] trail = new int[STATES][LONGEST + 1][LONGEST + 1];

    Align(NameWeights weights, LookAlikes lookAlikes, Sounds sounds, Set<String> usual) {
        this.usual = usual;
        this.sounds = sounds;
        this.weights = weights;
        this.lookAlikes = lookAlikes;
    }

    private enum Step {
        NONE,
        SAME,
        HOMOPHONE,
        LOOK_ALIKE,
        OTHER,
        FOREIGN,
        SWAP,
        SKIP,
        ADD,
        ADD_FOREIGN
    }

    private static final Step[] STEPS = Step.values();
    private static final int STEP_COUNT = STEPS.length;

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
            Arrays.fill(best[MATCH][i], 0, k + 1, Double.NEGATIVE_INFINITY);
            Arrays.fill(best[SKIP][i], 0, k + 1, Double.NEGATIVE_INFINITY);
        }
        best[MATCH][0][0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= k; j++) {
                for (byte state = 0; state < STATES; state++) {
                    if (best[state][i][j] > Double.NEGATIVE_INFINITY) {
                        extend(m, mBits, n, r, rBits, k, i, j, state);
                    }
                }
            }
        }
        byte last = best[MATCH][n][k] >= best[SKIP][n][k] ? MATCH : SKIP;
        return walkBack(m, n, r, k, last, rBits);
    }

    private void extend(String m, double[] mBits, int n, String r, double[] rBits, int k, int i, int j, byte state) {
        double here = best[state][i][j];
        if (i < n && j < k) {
            Step step = pair(m.charAt(i), mBits[i], r.charAt(j), rBits[j], j >= weights.brandLength());
            offer(i + 1, j + 1, MATCH, here + gain(step, mBits[i], rBits[j]), step, state);
            if (i + 1 < n && j + 1 < k && m.charAt(i) == r.charAt(j + 1) && m.charAt(i + 1) == r.charAt(j)) {
                offer(i + 2, j + 2, MATCH, here + rBits[j] + rBits[j + 1] - weights.swapped(), Step.SWAP, state);
            }
        }
        if (j < k) {
            offer(i, j + 1, SKIP, here - skipCost(i, n, j, state), Step.SKIP, state);
        }
        if (i < n) {
            boolean telling = mBits[i] >= weights.predictable();
            offer(i + 1, j, MATCH, here - weights.added() - mBits[i], telling ? Step.ADD_FOREIGN : Step.ADD, state);
        }
    }

    @SuppressWarnings("EnumOrdinal") // packed into the trail for the length of one comparison, never stored
    private void offer(int i, int j, byte state, double score, Step step, byte from) {
        if (score > best[state][i][j]) {
            best[state][i][j] = score;
            trail[state][i][j] = step.ordinal() + STEP_COUNT * from;
        }
    }

    private double skipCost(int i, int n, int j, byte state) {
        if (i == n) {
            return state == SKIP ? 0 : weights.skippedEnd();
        }
        if (state == SKIP) {
            return weights.skippedEach();
        }
        return (i == 0 && j == 0 ? weights.skippedFront() : weights.skippedMiddle()) + weights.skippedEach();
    }

    private Step pair(char m, double mBits, char r, double rBits, boolean inTrade) {
        if (m == r) {
            return Step.SAME;
        }
        if (sounds.alike(m, r)) {
            return Step.HOMOPHONE;
        }
        if (lookAlikes.are(m, r)) {
            return Step.LOOK_ALIKE;
        }
        return inTrade && rBits < weights.predictable() && mBits >= weights.predictable() ? Step.OTHER : Step.FOREIGN;
    }

    private double gain(Step step, double mBits, double rBits) {
        return switch (step) {
            case SAME -> rBits;
            case HOMOPHONE -> rBits - weights.homophone() - plausible(mBits);
            case LOOK_ALIKE -> rBits - weights.lookAlike() - plausible(mBits);
            case OTHER -> -weights.otherCharacter();
            default -> -weights.foreign();
        };
    }

    /** Two characters that are both usual in brands make two brands, not a misspelt one. */
    private boolean areUsual(char m, char r) {
        return usual.contains(String.valueOf(m)) && usual.contains(String.valueOf(r));
    }

    private static boolean isTypo(Step step) {
        return step == Step.HOMOPHONE || step == Step.LOOK_ALIKE;
    }

    /** The commoner the character that stands there, the likelier it is meant. */
    private double plausible(double mBits) {
        return Math.max(0, weights.plausibleTypo() - Math.max(0, mBits - weights.predictable()));
    }

    private Alignment walkBack(String m, int n, String r, int k, byte last, double[] rBits) {
        int i = n;
        int j = k;
        byte state = last;
        double bits = 0;
        int typos = 0;
        int skipped = 0;
        boolean foreign = false;
        while (i > 0 || j > 0) {
            Step step = STEPS[trail[state][i][j] % STEP_COUNT];
            state = (byte) (trail[state][i][j] / STEP_COUNT);
            switch (step) {
                case SKIP -> {
                    skipped++;
                    j--;
                }
                case ADD, ADD_FOREIGN -> {
                    foreign |= step == Step.ADD_FOREIGN;
                    typos++;
                    i--;
                }
                case SWAP -> {
                    bits += rBits[j - 1] + rBits[j - 2];
                    typos++;
                    i -= 2;
                    j -= 2;
                }
                default -> {
                    foreign |= step == Step.FOREIGN || (isTypo(step) && areUsual(m.charAt(i - 1), r.charAt(j - 1)));
                    typos += step == Step.SAME ? 0 : 1;
                    bits += step == Step.SAME || step == Step.HOMOPHONE || step == Step.LOOK_ALIKE ? rBits[j - 1] : 0;
                    i--;
                    j--;
                }
            }
        }
        double both = typos > 0 && skipped > 0 ? weights.typoAndSkip() : 0;
        boolean tooShort = typos > 0 && n < weights.brandLength();
        return new Alignment(bits, bits - best[last][n][k] + both, typos, skipped, foreign || tooShort);
    }
}
