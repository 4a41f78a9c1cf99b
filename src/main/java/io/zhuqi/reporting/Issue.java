package io.zhuqi.reporting;

import java.time.LocalDate;

/**
 * A report that was issued.
 *
 * @param period ISO year-month
 * @param scope such as {@code city}
 * @param version 1, and one more each time the figures of an issued period change
 * @param number the period's issue number, counted from the programme's first month
 * @param figuresSha256 over the figures without issue and version
 */
public record Issue(
        String period,
        String scope,
        int version,
        int number,
        LocalDate businessDate,
        LocalDate knowledgeDate,
        String figuresSha256,
        String path) {}
