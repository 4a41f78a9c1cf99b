package io.zhuqi.operations;

import io.zhuqi.pipeline.JobNames;
import io.zhuqi.pipeline.RunJobs;
import io.zhuqi.pipeline.print.JudgedPapers;
import io.zhuqi.pipeline.step.Progress;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.privacy.Circulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints the papers beside the monthly report, and everything of a month at one go. */
final class PaperWork {
    private static final List<String> PAPERS = List.of("enterprises", "notices", "catalogue");
    private static final String COUNTY = "county:";
    private static final String ENTERPRISE = "enterprise:";

    private final LockedRuns runs;
    private final RunJobs jobs;
    private final ReportWork reports;
    private final DeliveryWork deliveries;
    private final JudgedPapers judged;
    private final List<String> counties;

    /** @param counties their codes in print order */
    PaperWork(
            LockedRuns runs,
            RunJobs jobs,
            ReportWork reports,
            DeliveryWork deliveries,
            JudgedPapers judged,
            List<String> counties) {
        this.judged = judged;
        this.runs = runs;
        this.jobs = jobs;
        this.reports = reports;
        this.deliveries = deliveries;
        this.counties = List.copyOf(counties);
    }

    PaperOutcome papers(ReportRequest request, Progress progress) {
        return print(request, JobNames.MONTHLY_REPORT, progress);
    }

    /**
     * The city edition, then the counties' and the papers side by side, those that take longest first; what they are printed from is
     * derived once.
     */
    Everything everything(ReportRequest request, Progress progress) {
        ReportOutcome city = reports.work("report", of(request, IssueKey.CITY), JobNames.MONTHLY_REPORT, progress);
        Map<String, ReportOutcome> editions = new ConcurrentHashMap<>();
        Map<String, PaperOutcome> papers = new ConcurrentHashMap<>();
        List<Runnable> rest = new ArrayList<>();
        PAPERS.forEach(paper -> rest.add(() -> papers.put(paper, print(of(request, paper), JobNames.PRINT, progress))));
        counties.forEach(county -> rest.add(() ->
                editions.put(county, reports.work("report", of(request, COUNTY + county), JobNames.PRINT, progress))));
        TwoAtATime.work(rest);
        return new Everything(
                Stream.concat(Stream.of(city), counties.stream().map(editions::get))
                        .toList(),
                PAPERS.stream().map(papers::get).toList());
    }

    private static ReportRequest of(ReportRequest request, String scope) {
        return new ReportRequest(
                new IssueKey(request.key().period(), scope),
                request.businessDate(),
                request.knowledgeDate(),
                request.out(),
                request.locale(),
                request.edition(),
                request.author());
    }

    private PaperOutcome print(ReportRequest request, String job, Progress progress) {
        LocalDate businessDate = reports.businessDate(request);
        LocalDate knowledgeDate = reports.knowledgeDate(request);
        IssueKey key = request.key();
        long runId = runs.begin(runs.beginning(
                "report",
                request.author(),
                businessDate,
                null,
                knowledgeDate,
                key.period().toString(),
                Map.of("out", request.out().toString(), "scope", key.scope())));
        Path internal = request.out().resolve(key.folder(request.locale()));
        Path folder = request.edition() == Circulation.INTERNAL
                ? internal
                : internal.resolve(request.edition().code());
        AtomicReference<@Nullable PaperOutcome> printed = new AtomicReference<>();
        runs.tracked(runId, () -> {
            jobs.run(job, ReportWork.context(runId, request, businessDate, knowledgeDate, folder.toString()), progress);
            PaperOutcome papers = new PaperOutcome(
                    runId, key, businessDate, knowledgeDate, folder, count(folder), judged.take(runId), List.of());
            printed.set(papers);
            return new LockedRuns.Ending(
                    papers.held() ? LockedRuns.Ending.DONE_WITH_ERRORS : LockedRuns.Ending.DONE,
                    Map.of("papers", papers.papers()));
        });
        PaperOutcome outcome = Objects.requireNonNull(printed.get());
        if (outcome.papers() == 0 && !outcome.held() && key.scope().startsWith(ENTERPRISE)) {
            throw new WrongUse(
                    "error.unknown-enterprise-page",
                    Map.of("enterprise", key.scope().substring(ENTERPRISE.length())));
        }
        return PAPERS.contains(key.scope()) ? outcome.with(deliveries.deliver(outcome, request.locale())) : outcome;
    }

    private static int count(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
