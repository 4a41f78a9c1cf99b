package io.zhuqi.operations;

import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.delivery.outbox.DeliveryStore;
import io.zhuqi.reporting.issue.Issue;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.RunLockStore;
import io.zhuqi.store.RunStore;
import io.zhuqi.store.StoredFile;
import io.zhuqi.store.row.RowCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How things stand; looks only. */
public final class Overview {
    private final FileStore files;
    private final RunStore runs;
    private final RunLockStore lock;
    private final StampStore stamps;
    private final IssueStore issues;
    private final DeliveryStore deliveries;

    Overview(
            FileStore files,
            RunStore runs,
            RunLockStore lock,
            StampStore stamps,
            IssueStore issues,
            DeliveryStore deliveries) {
        this.files = files;
        this.runs = runs;
        this.lock = lock;
        this.stamps = stamps;
        this.issues = issues;
        this.deliveries = deliveries;
    }

    /**
     * The state of the store.
     *
     * @param latestStamp the newest received or withdrawn date
     * @param lastRun the newest run in the history
     * @param held reports that wait for an operator's word
     * @param stale issues that carry over something that was corrected since
     * @param undelivered deliveries that failed or may not have arrived
     * @param working whether a run goes on right now
     */
    public record State(
            int filesRead,
            int filesRefused,
            int filesPending,
            int filesWithdrawn,
            RowCounts rows,
            Optional<LocalDate> latestStamp,
            Optional<RunStore.Run> lastRun,
            List<Print> held,
            List<Issue> stale,
            List<Delivery> undelivered,
            boolean working) {}

    public State state() {
        List<StoredFile> all = files.all();
        RowCounts rows = all.stream().map(StoredFile::rows).reduce(RowCounts.NONE, RowCounts::plus);
        return new State(
                count(all, StoredFile.Fate.READ),
                count(all, StoredFile.Fate.REFUSED),
                count(all, StoredFile.Fate.PENDING),
                (int) all.stream().filter(file -> file.withdrawnOn() != null).count(),
                rows,
                stamps.latest(),
                runs.latest(1).stream().findFirst(),
                issues.held(),
                issues.stale(),
                deliveries.all().stream().filter(Delivery::needsAttention).toList(),
                working());
    }

    private boolean working() {
        Optional<RunLockStore.Held> held = lock.tryAcquire();
        held.ifPresent(RunLockStore.Held::close);
        return held.isEmpty();
    }

    private static int count(List<StoredFile> files, StoredFile.Fate fate) {
        return (int) files.stream().filter(file -> file.fate() == fate).count();
    }

    /** The latest runs, newest first. */
    public List<RunStore.Run> runs(int limit) {
        return runs.latest(limit);
    }
}
