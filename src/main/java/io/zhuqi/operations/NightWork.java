package io.zhuqi.operations;

import io.zhuqi.inbox.InboxScan;
import io.zhuqi.pipeline.RunJobs;
import io.zhuqi.pipeline.step.Progress;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.QuarantineStore;
import io.zhuqi.store.StoredFile;
import io.zhuqi.store.row.RowCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes in files and brings what is derived up to date; tells what came of it. */
final class NightWork {
    private final LockedRuns runs;
    private final RunJobs jobs;
    private final FileStore files;
    private final QuarantineStore quarantine;
    private final StampStore stamps;
    private final FindingStore findings;

    NightWork(
            LockedRuns runs,
            RunJobs jobs,
            FileStore files,
            QuarantineStore quarantine,
            StampStore stamps,
            FindingStore findings) {
        this.runs = runs;
        this.jobs = jobs;
        this.files = files;
        this.quarantine = quarantine;
        this.stamps = stamps;
        this.findings = findings;
    }

    /**
     * What is to be done.
     *
     * @param inbox empty when only known files are read again
     * @param again files to be read again
     */
    record Plan(
            String verb,
            String job,
            String inbox,
            LocalDate businessDate,
            LocalDate receivedOn,
            List<StoredFile> again,
            Author author) {}

    NightOutcome work(Plan plan, Progress progress) {
        long runId = runs.begin(runs.beginning(
                plan.verb(),
                plan.author(),
                plan.businessDate(),
                plan.receivedOn(),
                plan.receivedOn(),
                null,
                Map.of("inbox", plan.inbox(), "again", plan.again().size())));
        AtomicReference<NightOutcome> outcome = new AtomicReference<>();
        runs.tracked(runId, () -> {
            NightOutcome done = run(runId, plan, progress);
            outcome.set(done);
            return new LockedRuns.Ending(
                    done.needsAttention() ? LockedRuns.Ending.DONE_WITH_ERRORS : LockedRuns.Ending.DONE, summary(done));
        });
        return Objects.requireNonNull(outcome.get());
    }

    private NightOutcome run(long runId, Plan plan, Progress progress) {
        plan.again().forEach(file -> files.reopen(file.fileId()));
        Set<Integer> pending = files.pending().stream().map(StoredFile::fileId).collect(Collectors.toSet());
        String before = stamps.derivedSignature();
        InboxSeen seen = new InboxSeen(progress, new AtomicInteger(), new CopyOnWriteArrayList<>());
        jobs.run(
                plan.job(),
                Operations.context(
                        runId, plan.businessDate(), plan.receivedOn(), plan.inbox(), Locale.SIMPLIFIED_CHINESE),
                seen);
        List<StoredFile> taken = Stream.concat(
                        files.receivedBy(runId).stream(), pending.stream().flatMap(id -> files.find(id).stream()))
                .distinct()
                .toList();
        RowCounts rows = taken.stream().map(StoredFile::rows).reduce(RowCounts.NONE, RowCounts::plus);
        return new NightOutcome(
                runId,
                seen.files().get(),
                taken.size(),
                seen.left(),
                refused(taken),
                rows.read(),
                rows.accepted(),
                rows.quarantined(),
                rows.ignored(),
                quarantine.rowsOf(runId),
                findings.firstSeenErrors(runId),
                taken.isEmpty() && before.equals(stamps.derivedSignature()));
    }

    private static List<NightOutcome.RefusedFile> refused(List<StoredFile> taken) {
        List<NightOutcome.RefusedFile> refused = new ArrayList<>();
        for (StoredFile file : taken) {
            if (file.fate() == StoredFile.Fate.REFUSED) {
                refused.add(
                        new NightOutcome.RefusedFile(file.path(), Objects.requireNonNullElse(file.refusalText(), "")));
            }
        }
        return refused;
    }

    private static Map<String, ?> summary(NightOutcome outcome) {
        return Map.of(
                "files", outcome.filesNew(),
                "refused", outcome.refused().size(),
                "read", outcome.rowsRead(),
                "accepted", outcome.rowsAccepted(),
                "quarantined", outcome.rowsQuarantined(),
                "ignored", outcome.rowsIgnored(),
                "newErrors", outcome.newErrors());
    }

    /** Passes everything on and remembers what the inbox held. */
    private record InboxSeen(Progress next, AtomicInteger files, List<InboxScan.PassedOver> left) implements Progress {
        @Override
        public void stepBegins(String step) {
            next.stepBegins(step);
        }

        @Override
        public void inboxScanned(int inInbox) {
            files.set(inInbox);
            next.inboxScanned(inInbox);
        }

        @Override
        public void leftInInbox(InboxScan.PassedOver file) {
            left.add(file);
            next.leftInInbox(file);
        }

        @Override
        public void filesDone(int done, int total) {
            next.filesDone(done, total);
        }
    }
}
