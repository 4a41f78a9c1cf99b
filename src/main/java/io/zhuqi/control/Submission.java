package io.zhuqi.control;

/**
 * What has to be sent in each month.
 *
 * @param by who owes it
 * @param kind the sheet kind
 * @param workingDay due on this working day of the month that follows; 0 = on the last working day of the month itself
 */
public record Submission(By by, String kind, int workingDay) {
    /** Who owes something. */
    public enum By {
        /** Every county. */
        COUNTY,
        /** Every official who was posted and at work on a day of the month; a unit owes what its officials owe. */
        OFFICIAL
    }
}
