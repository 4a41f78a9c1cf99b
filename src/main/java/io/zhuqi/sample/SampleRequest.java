package io.zhuqi.sample;

import java.nio.file.Path;

/**
 * What sample to write.
 *
 * @param target the folder that gets {@code inbox} and {@code expected}; it may not hold either yet
 * @param officials 0 for the programme's own number; all other numbers follow in proportion
 * @param months so many months back from the cut-off's month, or 0 for the programme's own time
 * @param seed 0 for the seed of the shipped sample
 */
public record SampleRequest(Path target, int officials, int months, long seed) {
    /** The fewest officials for which every county gets one. */
    private static final int FEWEST = 20;

    public SampleRequest {
        if ((officials != 0 && officials < FEWEST) || months < 0) {
            throw new IllegalArgumentException("at least " + FEWEST + " officials and no negative number of months");
        }
    }

    /** The shipped programme. */
    public static SampleRequest programme(Path target) {
        return new SampleRequest(target, 0, 0, 0);
    }
}
