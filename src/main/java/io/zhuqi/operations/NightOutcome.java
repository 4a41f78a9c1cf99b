package io.zhuqi.operations;

import io.zhuqi.inbox.InboxScan;
import java.util.List;

/**
 * What a night did. Row counts are those of the files that this run took in.
 *
 * @param filesSeen files in the inbox that are not temporary
 * @param filesNew of these, taken in by this run
 * @param left files that stay in the inbox untouched, in natural order of their paths
 * @param refused files that this run could not read, with the reason in the caller's language
 * @param newlyQuarantined of the rows quarantined, those that this run set aside for the first time
 * @param newErrors ERROR findings that no earlier run had raised
 * @param upToDate whether nothing had changed since the last run, so that nothing was computed again
 */
public record NightOutcome(
        long runId,
        int filesSeen,
        int filesNew,
        List<InboxScan.PassedOver> left,
        List<RefusedFile> refused,
        long rowsRead,
        long rowsAccepted,
        long rowsQuarantined,
        long rowsIgnored,
        long newlyQuarantined,
        long newErrors,
        boolean upToDate) {
    public NightOutcome {
        left = List.copyOf(left);
        refused = List.copyOf(refused);
    }

    /** A file that could not be read. */
    public record RefusedFile(String path, String reason) {}

    /** Whether a scheduler should be told that somebody has to look. */
    public boolean needsAttention() {
        return newlyQuarantined > 0
                || !refused.isEmpty()
                || newErrors > 0
                || left.stream().anyMatch(file -> file.reason() == InboxScan.Reason.UNREADABLE);
    }
}
