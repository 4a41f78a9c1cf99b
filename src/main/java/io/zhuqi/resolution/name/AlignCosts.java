package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.letters.LookAlikes;
import io.zhuqi.resolution.name.letters.Sounds;

/** The steps in which two cores are brought together, and what each gains or costs. */
final class AlignCosts {
    static final int SAME = 0;
    static final int HOMOPHONE = 1;
    static final int LOOK_ALIKE = 2;
    /** Another character in the trade. */
    static final int OTHER = 3;
    /** Another character in the brand. */
    static final int FOREIGN = 4;

    static final int SWAP = 5;
    /** A character of the register is left out. */
    static final int SKIP = 6;
    /** The mention has a character more. */
    static final int ADD = 7;

    static final int ADD_FOREIGN = 8;
    /** How many kinds there are. */
    static final int STEPS = 9;

    private final NameWeights weights;
    private final LookAlikes lookAlikes;
    private final Sounds sounds;

    AlignCosts(NameWeights weights, LookAlikes lookAlikes, Sounds sounds) {
        this.weights = weights;
        this.lookAlikes = lookAlikes;
        this.sounds = sounds;
    }

    static boolean isTypo(int step) {
        return step == HOMOPHONE || step == LOOK_ALIKE;
    }

    /** The step that puts one character for another. */
    int pair(char m, double mBits, char r, double rBits, boolean inTrade) {
        if (m == r) {
            return SAME;
        }
        if (sounds.alike(m, r)) {
            return HOMOPHONE;
        }
        if (lookAlikes.are(m, r)) {
            return LOOK_ALIKE;
        }
        return inTrade && rBits < weights.predictable() && mBits >= weights.predictable() ? OTHER : FOREIGN;
    }

    /** What putting one character for another adds to the score. */
    double gain(int step, double mBits, double rBits) {
        return switch (step) {
            case SAME -> rBits;
            case HOMOPHONE -> rBits - weights.homophone() - plausible(mBits);
            case LOOK_ALIKE -> rBits - weights.lookAlike() - plausible(mBits);
            case OTHER -> -weights.otherCharacter();
            default -> -weights.foreign();
        };
    }

    /** The commoner the character that stands there, the likelier it is meant. */
    private double plausible(double mBits) {
        return Math.max(0, weights.plausibleTypo() - Math.max(0, mBits - weights.predictable()));
    }

    /**
     * What leaving out the character {@code j} of the registered name costs before character {@code i} of a mention of {@code n}.
     *
     * @param again whether the one before it was left out, too
     */
    double skip(int i, int n, int j, boolean again) {
        if (i == n) {
            return again ? 0 : weights.skippedEnd();
        }
        if (again) {
            return weights.skippedEach();
        }
        return (i == 0 && j == 0 ? weights.skippedFront() : weights.skippedMiddle()) + weights.skippedEach();
    }
}
