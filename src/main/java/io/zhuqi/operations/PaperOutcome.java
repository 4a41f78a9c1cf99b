package io.zhuqi.operations;

import io.zhuqi.reporting.issue.IssueKey;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Papers that were printed.
 *
 * @param key the period, and {@code enterprises}, {@code enterprise:CODE}, {@code notices} or {@code catalogue}
 * @param folder where they lie; empty where there was nobody to write to
 * @param papers how many
 */
public record PaperOutcome(
        long runId, IssueKey key, LocalDate businessDate, LocalDate knowledgeDate, Path folder, int papers) {}
