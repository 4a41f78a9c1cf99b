package io.zhuqi.operations;

import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.pipeline.JobNames;
import io.zhuqi.pipeline.step.Progress;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print;
import io.zhuqi.reporting.privacy.Circulation;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.StoredFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The requests that change something. At most one of them goes on at a time over one database; a second is refused.
 * Each can be killed at any instant: the same request afterwards ends as if nothing had happened.
 */
public final class Operations {
    private static final int SHORTEST_FINGERPRINT = 8;

    private final LockedRuns runs;
    private final FileStore files;
    private final StampStore stamps;
    private final NightWork night;
    private final ReportWork report;
    private final PaperWork papers;
    private final IssueStore issues;
    private final DeliveryWork deliveries;

    Operations(
            LockedRuns runs,
            FileStore files,
            StampStore stamps,
            NightWork night,
            ReportWork report,
            PaperWork papers,
            IssueStore issues,
            DeliveryWork deliveries) {
        this.runs = runs;
        this.files = files;
        this.stamps = stamps;
        this.night = night;
        this.report = report;
        this.papers = papers;
        this.issues = issues;
        this.deliveries = deliveries;
    }

    /**
     * Takes in what is new in the inbox and brings everything derived from it up to date.
     *
     * @throws WrongUse when there is no such inbox
     * @throws AnotherRunGoesOn when another run holds the lock
     */
    public NightOutcome night(NightRequest request, Progress progress) {
        if (!Files.isDirectory(request.inbox())) {
            throw new WrongUse("error.no-inbox", Map.of("path", request.inbox().toString()));
        }
        Path inbox = request.inbox().toAbsolutePath().normalize();
        return runs.locked(() -> delivered(night.work(
                new NightWork.Plan(
                        "nightly",
                        JobNames.NIGHTLY,
                        inbox.toString(),
                        request.businessDate(),
                        request.receivedOn(),
                        List.of(),
                        request.author()),
                progress)));
    }

    /** A night sends its receipts, and tries again what an earlier run could not send. */
    private NightOutcome delivered(NightOutcome outcome) {
        deliveries.deliverReceipts(outcome.runId());
        return outcome;
    }

    /**
     * Sends what waits; what failed is tried again.
     *
     * @param id a delivery that failed, or may have arrived, and is wanted once more; null for all that are due
     * @return what was tried, as it stands now
     * @throws WrongUse when there is no such delivery, or it has arrived
     */
    public List<Delivery> deliver(@Nullable Long id, Author author) {
        return runs.locked(() -> {
            List<Delivery> tried = new ArrayList<>();
            runs.record("deliveries", author, Map.of("id", Objects.toString(id, "")), runId -> {
                tried.addAll(id == null ? deliveries.retry() : deliveries.retry(id));
                if (id != null && tried.isEmpty()) {
                    throw new WrongUse("error.unknown-delivery", Map.of("id", Long.toString(id)));
                }
            });
            return tried;
        });
    }

    /**
     * Issues the report of a period.
     *
     * @throws WrongUse when the business date lies before the period, or nothing has been received yet
     * @throws AnotherRunGoesOn when another run holds the lock
     */
    public ReportOutcome report(ReportRequest request, Progress progress) {
        return runs.locked(() -> report.work("report", request, progress));
    }

    /**
     * Prints papers beside the report: {@code enterprises}, {@code enterprise:CODE}, {@code notices} or {@code catalogue}.
     *
     * @throws WrongUse as {@link #report}
     */
    public PaperOutcome papers(ReportRequest request, Progress progress) {
        return runs.locked(() -> papers.papers(request, progress));
    }

    /**
     * Issues the city edition and each county's and prints all papers; the scope of the request is not looked at.
     *
     * @throws WrongUse as {@link #report}
     */
    public Everything everything(ReportRequest request, Progress progress) {
        return runs.locked(() -> papers.everything(request, progress));
    }

    /**
     * Reads a received file again from its kept original, with today's control room.
     *
     * @param fingerprint eight characters or more of it
     * @throws WrongUse when it is unknown or ambiguous
     */
    public NightOutcome rerunFile(String fingerprint, LocalDate businessDate, Author author, Progress progress) {
        return runs.locked(() -> {
            if (fingerprint.length() < SHORTEST_FINGERPRINT) {
                throw new WrongUse("error.short-fingerprint", Map.of("file", fingerprint));
            }
            return again(List.of(theFile(fingerprint)), businessDate, author, progress);
        });
    }

    /** Reads all files received on that day again and derives everything with that night's business date. */
    public NightOutcome rerunNight(LocalDate receivedOn, Author author, Progress progress) {
        return runs.locked(() -> {
            List<StoredFile> received = files.all().stream()
                    .filter(file -> file.receivedOn().equals(receivedOn))
                    .toList();
            if (received.isEmpty()) {
                throw new WrongUse("error.nothing-received-on", Map.of("date", receivedOn.toString()));
            }
            return again(received, stamps.businessDateOf(receivedOn).orElse(receivedOn), author, progress);
        });
    }

    private NightOutcome again(List<StoredFile> received, LocalDate businessDate, Author author, Progress progress) {
        LocalDate knowledge = stamps.latest().orElse(businessDate);
        return night.work(
                new NightWork.Plan("rerun", JobNames.READ_AGAIN, "", businessDate, knowledge, received, author),
                progress);
    }

    /**
     * Sees to it that what is derived is that of a period: as it was issued last, else as a report now would have it.
     * Does nothing when it is so already.
     *
     * @throws WrongUse when nothing has been received yet
     * @throws AnotherRunGoesOn when something has to be derived and another run holds the lock
     */
    public void derive(YearMonth period, Progress progress) {
        if (!stamps.isDerived(period)) {
            runs.locked(() -> {
                report.derive(period, progress);
                return period;
            });
        }
    }

    /** Issues the report of a period once more, with the newest knowledge. */
    public ReportOutcome rerunPeriod(IssueKey key, Path out, Locale locale, Author author, Progress progress) {
        return runs.locked(() -> report.again(key, out, locale, author, progress));
    }

    /**
     * Issues every stale report once more, the earliest first; see {@link IssueStore#stale}.
     *
     * @return what came of each; empty when none is stale
     */
    public List<ReportOutcome> rerunStale(Path out, Locale locale, Author author, Progress progress) {
        return runs.locked(() -> issues.stale().stream()
                .map(issue -> report.again(issue.key(), out, locale, author, progress))
                .toList());
    }

    /**
     * Lets a held report go: it is issued with the dates it was held with, and says who released it and why.
     *
     * @throws WrongUse when no report of that period and scope is held
     */
    public ReportOutcome release(IssueKey key, LocalDate on, Author author, Progress progress) {
        return runs.locked(() -> {
            Print held = issues.held().stream()
                    .filter(print -> print.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse(
                            "error.nothing-held", Map.of("period", key.period().toString(), "scope", key.scope())));
            return report.release(held, on, author, progress);
        });
    }

    /**
     * Clears up after runs that died.
     *
     * @return how many dead runs were found
     */
    public int recover(Author author) {
        return runs.recover(author);
    }

    /**
     * Ends the rows of a file from {@code withdrawnOn} on; the original and the rows stay.
     *
     * @param file fingerprint (eight characters or more) or path in the inbox
     * @return the path of the file that was withdrawn
     * @throws WrongUse when no file, or more than one, is meant, or it was withdrawn before
     */
    public String withdraw(String file, LocalDate withdrawnOn, Author author) {
        return runs.locked(() -> {
            StoredFile found = theFile(file);
            String reason = Objects.requireNonNullElse(author.reason(), "");
            runs.record("withdraw", author, Map.of("file", found.fingerprint()), runId -> {
                if (!files.withdraw(found.fingerprint(), withdrawnOn, reason, author.operator(), runId)) {
                    throw new WrongUse("error.already-withdrawn", Map.of("file", found.path()));
                }
            });
            return found.path();
        });
    }

    private StoredFile theFile(String fingerprintOrPath) {
        List<StoredFile> found = files.find(fingerprintOrPath);
        if (found.isEmpty()) {
            throw new WrongUse("error.unknown-file", Map.of("file", fingerprintOrPath));
        }
        if (found.size() > 1) {
            throw new WrongUse("error.ambiguous-file", Map.of("file", fingerprintOrPath));
        }
        return found.get(0);
    }

    /** The context of a run over a period: a night measures the month of its business date. */
    static RunContext context(
            long runId, LocalDate businessDate, LocalDate knowledgeDate, String place, Locale locale) {
        return new RunContext(
                runId,
                YearMonth.from(businessDate),
                businessDate,
                knowledgeDate,
                place,
                locale.toLanguageTag(),
                IssueKey.CITY,
                Circulation.INTERNAL.code());
    }
}
