package io.zhuqi.operations;

import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.reporting.issue.Print;
import java.nio.file.Path;
import java.util.List;

/**
 * A report that was made.
 *
 * @param print what came of it; a held one is not issued
 * @param files absolute paths, report first
 * @param deliveries what was tried to be sent, this report or earlier ones
 * @param newErrors ERROR findings that no earlier run had raised
 */
public record ReportOutcome(
        long runId, int issue, Print print, List<Path> files, List<Delivery> deliveries, long newErrors) {
    public ReportOutcome {
        files = List.copyOf(files);
        deliveries = List.copyOf(deliveries);
    }

    /** Whether it waits for an operator's word. */
    public boolean held() {
        return print.outcome() == Print.Outcome.HELD;
    }
}
