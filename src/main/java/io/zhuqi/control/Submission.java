package io.zhuqi.control;

/**
 * What every county owes each month.
 *
 * @param kind the sheet kind
 * @param workingDay due on this working day of the month that follows; 0 = on the last working day of the month itself
 */
public record Submission(String kind, int workingDay) {}
