package io.zhuqi.inbox;

import java.time.Duration;

/**
 * How much one archive may ask for. The values stand in the control room.
 *
 * @param maxMemberBytes what one file in it may unpack to
 * @param maxTotalBytes what all of them together may unpack to
 * @param maxInflationRatio unpacked to packed size of one file
 * @param inflationGrace unpacked bytes up to which the ratio is not looked at
 * @param maxEntries files in it
 * @param maxDepth how deep archives may lie in one another; 1 for none in another
 * @param maxTime for how long an archive may be unpacked, those in it included
 */
public record ArchiveLimits(
        long maxMemberBytes,
        long maxTotalBytes,
        int maxInflationRatio,
        long inflationGrace,
        int maxEntries,
        int maxDepth,
        Duration maxTime) {
    /** Whether the time is over that began at this {@link System#nanoTime}. */
    boolean isOver(long start) {
        return System.nanoTime() - start > maxTime.toNanos();
    }
}
