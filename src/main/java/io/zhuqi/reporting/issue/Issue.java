package io.zhuqi.reporting.issue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that was issued; frozen.
 *
 * @param version 1, and one more each time the figures of an issued period change
 * @param number the period's issue number, counted from the programme's first month
 * @param figuresSha256 over the figures that make a version, see {@link FrozenStore#fingerprint}
 * @param path the folder it was first printed into
 */
public record Issue(
        IssueKey key,
        int version,
        int number,
        LocalDate businessDate,
        LocalDate knowledgeDate,
        long runId,
        String figuresSha256,
        String path,
        Instant issuedAt) {}
