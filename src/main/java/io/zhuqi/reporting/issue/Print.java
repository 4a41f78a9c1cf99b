package io.zhuqi.reporting.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One making of a report, and what came of it.
 *
 * @param version that it has, or would have if it is released
 * @param language IETF tag
 * @param reasons why it is held or carries a warning, in words
 * @param folder where its files lie; of a held one where they can be looked at
 */
public record Print(
        IssueKey key,
        int version,
        String language,
        long runId,
        LocalDate businessDate,
        LocalDate knowledgeDate,
        String figuresSha256,
        Outcome outcome,
        Verdict verdict,
        List<String> reasons,
        String folder,
        Instant printedAt) {
    public Print {
        reasons = List.copyOf(reasons);
    }

    /** What came of it. */
    public enum Outcome {
        /** The first version. */
        ISSUED,
        /** A further version, because figures changed. */
        CORRECTED,
        /** The same figures in other words or another look. */
        REPRINTED,
        /** Made anew, byte for byte what lay there. */
        UNCHANGED,
        /** What came in since changed no figure: the issue stands as it was printed, with its own dates. */
        STANDS,
        /** Not delivered; waits for an operator. */
        HELD
    }

    /** What the gate said. */
    public enum Verdict {
        DELIVER,
        WARN,
        HOLD
    }
}
