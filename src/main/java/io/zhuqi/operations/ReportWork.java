package io.zhuqi.operations;

import io.zhuqi.pipeline.JobNames;
import io.zhuqi.pipeline.Progress;
import io.zhuqi.pipeline.RunContext;
import io.zhuqi.pipeline.RunJobs;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reporting.Issue;
import io.zhuqi.reporting.IssueStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Issues a monthly report. */
final class ReportWork {
    private static final String CITY = "city";

    private final LockedRuns runs;
    private final RunJobs jobs;
    private final StampStore stamps;
    private final IssueStore issues;
    private final FindingStore findings;
    private final Clock clock;

    ReportWork(
            LockedRuns runs, RunJobs jobs, StampStore stamps, IssueStore issues, FindingStore findings, Clock clock) {
        this.runs = runs;
        this.jobs = jobs;
        this.stamps = stamps;
        this.issues = issues;
        this.findings = findings;
        this.clock = clock;
    }

    ReportOutcome work(String verb, ReportRequest request, Progress progress) {
        LocalDate businessDate = businessDate(request);
        LocalDate knowledgeDate = knowledgeDate(request);
        long runId = runs.begin(runs.beginning(
                verb,
                request.author(),
                businessDate,
                null,
                knowledgeDate,
                request.period().toString(),
                Map.of("out", request.out().toString())));
        AtomicReference<ReportOutcome> outcome = new AtomicReference<>();
        runs.tracked(runId, () -> {
            ReportOutcome done = run(runId, request, businessDate, knowledgeDate, progress);
            outcome.set(done);
            return new LockedRuns.Ending(
                    done.newErrors() > 0 ? LockedRuns.Ending.DONE_WITH_ERRORS : LockedRuns.Ending.DONE,
                    Map.of("issue", done.issue(), "version", done.version(), "unchanged", done.unchanged()));
        });
        return Objects.requireNonNull(outcome.get());
    }

    /** Derives a period with the dates of its latest issue, else with those that a report now would have. */
    void derive(YearMonth period, Progress progress) {
        Optional<Issue> issued = issues.latest(period, CITY);
        ReportRequest now =
                new ReportRequest(period, null, null, Path.of(""), Locale.SIMPLIFIED_CHINESE, new Author("", null));
        LocalDate businessDate = issued.map(Issue::businessDate).orElseGet(() -> businessDate(now));
        LocalDate knowledgeDate = issued.map(Issue::knowledgeDate).orElseGet(() -> knowledgeDate(now));
        long runId = runs.begin(
                runs.beginning("derive", now.author(), businessDate, null, knowledgeDate, period.toString(), Map.of()));
        runs.tracked(runId, () -> {
            jobs.run(
                    JobNames.DERIVE,
                    new RunContext(
                            runId,
                            period,
                            businessDate,
                            knowledgeDate,
                            "",
                            now.locale().toLanguageTag()),
                    progress);
            return new LockedRuns.Ending(LockedRuns.Ending.DONE, Map.of());
        });
    }

    /** The cut-off: the earlier of the business date and the last day of the period. */
    private LocalDate businessDate(ReportRequest request) {
        LocalDate last = request.period().atEndOfMonth();
        LocalDate wanted = Objects.requireNonNullElseGet(request.businessDate(), () -> LocalDate.now(clock));
        LocalDate cutOff = wanted.isBefore(last) ? wanted : last;
        if (cutOff.isBefore(request.period().atDay(1))) {
            throw new WrongUse(
                    "error.business-date-before-period",
                    Map.of(
                            "businessDate",
                            wanted.toString(),
                            "period",
                            request.period().toString()));
        }
        return cutOff;
    }

    private LocalDate knowledgeDate(ReportRequest request) {
        @Nullable LocalDate given = request.knowledgeDate();
        Optional<LocalDate> latest = stamps.latest();
        if (latest.isEmpty()) {
            throw new WrongUse("error.nothing-received", Map.of());
        }
        return given == null ? latest.get() : given;
    }

    private ReportOutcome run(
            long runId, ReportRequest request, LocalDate businessDate, LocalDate knowledgeDate, Progress progress) {
        Path folder = request.out().resolve(request.period().toString()).resolve(CITY);
        Map<Path, FileTime> before = times(folder);
        jobs.run(
                JobNames.MONTHLY_REPORT,
                new RunContext(
                        runId,
                        request.period(),
                        businessDate,
                        knowledgeDate,
                        folder.toString(),
                        request.locale().toLanguageTag()),
                progress);
        Map<Path, FileTime> after = times(folder);
        Issue issue = issues.latest(request.period(), CITY).orElseThrow();
        return new ReportOutcome(
                runId,
                issue.number(),
                issue.version(),
                businessDate,
                knowledgeDate,
                List.copyOf(after.keySet()),
                findings.firstSeenErrors(runId),
                before.equals(after));
    }

    /** Delivery leaves files alone whose bytes did not change, so their times tell. */
    private static Map<Path, FileTime> times(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            TreeMap<Path, FileTime> times = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
