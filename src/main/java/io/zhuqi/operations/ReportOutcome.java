package io.zhuqi.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * An issued report.
 *
 * @param files absolute paths, report first
 * @param newErrors ERROR findings that no earlier run had raised
 * @param unchanged whether the same report lay there already
 */
public record ReportOutcome(
        long runId,
        int issue,
        int version,
        LocalDate businessDate,
        LocalDate knowledgeDate,
        List<Path> files,
        long newErrors,
        boolean unchanged) {
    public ReportOutcome {
        files = List.copyOf(files);
    }
}
