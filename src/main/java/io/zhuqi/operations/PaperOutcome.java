package io.zhuqi.operations;

import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.reporting.issue.IssueKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Papers that were printed.
 *
 * @param key the period, and {@code enterprises}, {@code enterprise:CODE}, {@code notices} or {@code catalogue}
 * @param folder where they lie; empty where there was nobody to write to
 * @param papers how many
 * @param deliveries what was tried to send after printing
 */
public record PaperOutcome(
        long runId,
        IssueKey key,
        LocalDate businessDate,
        LocalDate knowledgeDate,
        Path folder,
        int papers,
        List<Delivery> deliveries) {
    public PaperOutcome {
        deliveries = List.copyOf(deliveries);
    }

    PaperOutcome with(List<Delivery> tried) {
        return new PaperOutcome(runId, key, businessDate, knowledgeDate, folder, papers, tried);
    }
}
