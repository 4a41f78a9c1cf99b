package io.zhuqi.operations;

import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.pipeline.print.JudgedPapers;
import io.zhuqi.pipeline.print.JudgedPapers.Paper;
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
 * @param judged those of which there is something to say, in print order; held ones lie aside, not in the folder
 * @param deliveries what was tried to send after printing
 */
public record PaperOutcome(
        long runId,
        IssueKey key,
        LocalDate businessDate,
        LocalDate knowledgeDate,
        Path folder,
        int papers,
        List<Paper> judged,
        List<Delivery> deliveries) {
    public PaperOutcome {
        judged = List.copyOf(judged);
        deliveries = List.copyOf(deliveries);
    }

    /** Where the held ones lie. */
    public Path heldFolder() {
        return folder.resolve(JudgedPapers.HELD);
    }

    public boolean held() {
        return judged.stream().anyMatch(Paper::held);
    }

    PaperOutcome with(List<Delivery> tried) {
        return new PaperOutcome(runId, key, businessDate, knowledgeDate, folder, papers, judged, tried);
    }
}
