package io.zhuqi.operations;

import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.pipeline.JobNames;
import io.zhuqi.pipeline.RunJobs;
import io.zhuqi.pipeline.step.Progress;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reporting.issue.Issue;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print;
import io.zhuqi.reporting.issue.Release;
import io.zhuqi.reporting.privacy.Circulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Issues a monthly report. */
final class ReportWork {
    private final LockedRuns runs;
    private final RunJobs jobs;
    private final StampStore stamps;
    private final IssueStore issues;
    private final FindingStore findings;
    private final DeliveryWork deliveries;
    private final LocalDate programmeStart;
    private final Clock clock;

    ReportWork(
            LockedRuns runs,
            RunJobs jobs,
            StampStore stamps,
            IssueStore issues,
            FindingStore findings,
            DeliveryWork deliveries,
            LocalDate programmeStart,
            Clock clock) {
        this.runs = runs;
        this.jobs = jobs;
        this.stamps = stamps;
        this.issues = issues;
        this.findings = findings;
        this.deliveries = deliveries;
        this.programmeStart = programmeStart;
        this.clock = clock;
    }

    ReportOutcome work(String verb, ReportRequest request, Progress progress) {
        return work(verb, request, JobNames.MONTHLY_REPORT, progress);
    }

    /** @param job whether what the report is printed from is derived before */
    ReportOutcome work(String verb, ReportRequest request, String job, Progress progress) {
        return work(verb, request, job, progress, runId -> {});
    }

    /** What is to be written down before the report is made. */
    @FunctionalInterface
    private interface Before {
        void run(long runId);
    }

    private ReportOutcome work(String verb, ReportRequest request, String job, Progress progress, Before before) {
        LocalDate businessDate = businessDate(request);
        LocalDate knowledgeDate = knowledgeDate(request);
        long runId = runs.begin(runs.beginning(
                verb,
                request.author(),
                businessDate,
                null,
                knowledgeDate,
                request.key().period().toString(),
                Map.of("out", request.out().toString(), "scope", request.key().scope())));
        AtomicReference<ReportOutcome> outcome = new AtomicReference<>();
        runs.tracked(runId, () -> {
            before.run(runId);
            ReportOutcome done = run(runId, request, job, businessDate, knowledgeDate, progress);
            outcome.set(done);
            Print print = done.print();
            return new LockedRuns.Ending(
                    done.newErrors() > 0 || done.held() ? LockedRuns.Ending.DONE_WITH_ERRORS : LockedRuns.Ending.DONE,
                    Map.of(
                            "issue", done.issue(),
                            "version", print.version(),
                            "outcome", print.outcome().name()));
        });
        return Objects.requireNonNull(outcome.get());
    }

    /** Makes a report once more with the newest knowledge; its cut-off stays. */
    ReportOutcome again(IssueKey key, Path out, Locale locale, Author author, Progress progress) {
        @Nullable LocalDate cutOff = issues.latest(key).map(Issue::businessDate).orElse(null);
        return work("rerun", new ReportRequest(key, cutOff, null, out, locale, Circulation.INTERNAL, author), progress);
    }

    /** Issues a held report with an operator's word. */
    ReportOutcome release(Print held, LocalDate on, Author author, Progress progress) {
        Path editions =
                Objects.requireNonNull(Path.of(held.folder()).getParent()).getParent();
        ReportRequest request = new ReportRequest(
                held.key(),
                held.businessDate(),
                held.knowledgeDate(),
                Objects.requireNonNull(Objects.requireNonNull(editions).getParent()),
                Locale.forLanguageTag(held.language()),
                Circulation.INTERNAL,
                author);
        Release release = new Release(Objects.requireNonNullElse(author.reason(), ""), author.operator(), on);
        return work(
                "release",
                request,
                JobNames.MONTHLY_REPORT,
                progress,
                runId -> issues.release(held.key(), held.figuresSha256(), release, runId));
    }

    /** Derives a period with the dates of its latest issue, else with those that a report now would have. */
    void derive(YearMonth period, Progress progress) {
        IssueKey key = new IssueKey(period, IssueKey.CITY);
        Optional<Issue> issued = issues.latest(key);
        ReportRequest now = new ReportRequest(
                key, null, null, Path.of(""), Locale.SIMPLIFIED_CHINESE, Circulation.INTERNAL, new Author("", null));
        LocalDate businessDate = issued.map(Issue::businessDate).orElseGet(() -> businessDate(now));
        LocalDate knowledgeDate = issued.map(Issue::knowledgeDate).orElseGet(() -> knowledgeDate(now));
        long runId = runs.begin(
                runs.beginning("derive", now.author(), businessDate, null, knowledgeDate, period.toString(), Map.of()));
        runs.tracked(runId, () -> {
            jobs.run(JobNames.DERIVE, context(runId, now, businessDate, knowledgeDate, ""), progress);
            return new LockedRuns.Ending(LockedRuns.Ending.DONE, Map.of());
        });
    }

    static RunContext context(
            long runId, ReportRequest request, LocalDate businessDate, LocalDate knowledgeDate, String place) {
        return new RunContext(
                runId,
                request.key().period(),
                businessDate,
                knowledgeDate,
                place,
                request.locale().toLanguageTag(),
                request.key().scope(),
                request.edition().code());
    }

    /** The cut-off: the earlier of the business date and the last day of the period. */
    LocalDate businessDate(ReportRequest request) {
        YearMonth period = request.key().period();
        LocalDate last = period.atEndOfMonth();
        LocalDate wanted = Objects.requireNonNullElseGet(request.businessDate(), () -> LocalDate.now(clock));
        LocalDate cutOff = wanted.isBefore(last) ? wanted : last;
        if (cutOff.isBefore(period.atDay(1))) {
            throw new WrongUse(
                    "error.business-date-before-period",
                    Map.of("businessDate", wanted.toString(), "period", period.toString()));
        }
        return cutOff;
    }

    LocalDate knowledgeDate(ReportRequest request) {
        @Nullable LocalDate given = request.knowledgeDate();
        Optional<LocalDate> latest = stamps.latest();
        if (latest.isEmpty()) {
            throw new WrongUse("error.nothing-received", Map.of());
        }
        return given == null ? latest.get() : given;
    }

    private ReportOutcome run(
            long runId,
            ReportRequest request,
            String job,
            LocalDate businessDate,
            LocalDate knowledgeDate,
            Progress progress) {
        Path folder = request.out().resolve(request.key().folder(request.locale()));
        jobs.run(job, context(runId, request, businessDate, knowledgeDate, folder.toString()), progress);
        List<Print> prints = issues.printsOf(runId);
        Print print = prints.get(prints.size() - 1);
        return new ReportOutcome(
                runId,
                WriteFigures.issue(programmeStart, request.key().period()),
                print,
                files(Path.of(print.folder()), request.edition(), print),
                deliveries.deliver(runId),
                findings.firstSeenErrors(runId));
    }

    /** The files in place; of a wide edition those that may circulate, unless the report is held. */
    private static List<Path> files(Path folder, Circulation edition, Print print) {
        boolean wide = edition == Circulation.WIDE && print.outcome() != Print.Outcome.HELD;
        try (Stream<Path> files = Files.list(wide ? folder.resolve(edition.code()) : folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
