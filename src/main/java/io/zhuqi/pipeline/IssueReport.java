package io.zhuqi.pipeline;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.delivery.Fingerprints;
import io.zhuqi.finding.Messages;
import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.pipeline.Versions.Correction;
import io.zhuqi.pipeline.Versions.Version;
import io.zhuqi.reconciliation.FindingFilter;
import io.zhuqi.reporting.AssembleReport;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.excel.WriteWorkbook;
import io.zhuqi.reporting.gate.Gate;
import io.zhuqi.reporting.gate.GateNotice;
import io.zhuqi.reporting.gate.Judgement;
import io.zhuqi.reporting.issue.FrozenFile;
import io.zhuqi.reporting.issue.Issue;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print;
import io.zhuqi.reporting.issue.Print.Outcome;
import io.zhuqi.reporting.issue.Print.Verdict;
import io.zhuqi.reporting.issue.Release;
import io.zhuqi.reporting.pdf.WritePdf;
import io.zhuqi.reporting.privacy.Circulation;
import io.zhuqi.reporting.privacy.Privacy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Issues one edition: the finished model, its renderings, the figures and the findings, put in place together, or held. */
final class IssueReport {
    private static final String COUNTY = "county:";
    private static final String HELD = "held";
    private static final String VERSION = "v";
    private static final String PRINT = "-print";

    private final ControlRoom room;
    private final AssembleReport assemble;
    private final Annexes annexes;
    private final WriteFigures figures;
    private final FindingLists findings;
    private final Privacy privacy;
    private final Supplier<WritePdf> pdf;
    private final Function<Locale, WriteWorkbook> workbooks;
    private final Versions versions;
    private final Gate gate;
    private final ChangeWords words;
    private final IssueStore issues;
    private final Clock clock;

    IssueReport(
            ControlRoom room,
            AssembleReport assemble,
            Annexes annexes,
            WriteFigures figures,
            FindingLists findings,
            Privacy privacy,
            Supplier<WritePdf> pdf,
            Function<Locale, WriteWorkbook> workbooks,
            Versions versions,
            Gate gate,
            ChangeWords words,
            IssueStore issues,
            Clock clock) {
        this.room = room;
        this.assemble = assemble;
        this.annexes = annexes;
        this.figures = figures;
        this.findings = findings;
        this.privacy = privacy;
        this.pdf = pdf;
        this.workbooks = workbooks;
        this.versions = versions;
        this.gate = gate;
        this.words = words;
        this.issues = issues;
        this.clock = clock;
    }

    /** An edition in the making. */
    private record Edition(RunContext run, Locale locale, Version version, int number, Path folder) {
        String language() {
            return locale.toLanguageTag();
        }

        IssueKey key() {
            return version.key();
        }

        /** The city's figures are those of everybody, a county's only its own. */
        boolean prints(String figureScope) {
            return key().scope().equals(IssueKey.CITY) || key().scope().equals(figureScope);
        }

        FindingFilter findings() {
            String scope = key().scope();
            return scope.startsWith(COUNTY)
                    ? new FindingFilter(null, null, scope.substring(COUNTY.length()), null)
                    : FindingFilter.ALL;
        }
    }

    void work(RunContext run) {
        Version version = versions.of(new IssueKey(run.period(), run.scope()), run.businessDate());
        Edition edition = new Edition(
                run,
                Locale.forLanguageTag(run.language()),
                version,
                WriteFigures.issue(room.programme().start(), run.period()),
                Path.of(run.place()));
        Optional<Issue> standing = version.latest().filter(issue -> stands(edition, issue));
        if (standing.isPresent()) {
            issues.add(print(edition, standing.get()));
            circulate(edition, assemble(edition));
            return;
        }
        Optional<Correction> correction = versions.correction(version);
        Report plain = assemble(edition);
        Judgement judgement = judge(edition, plain);
        @Nullable
        Release release = judgement.verdict() == Verdict.HOLD
                ? issues.release(version.key(), version.figuresSha256()).orElse(null)
                : null;
        Report noticed = plain.withNotice(new GateNotice(Messages.in(edition.locale())).of(judgement, release));
        Report report = correction
                .map(changed -> noticed.openedBy(changed.notice(run.knowledgeDate(), edition.locale())))
                .orElse(noticed);
        if (judgement.verdict() == Verdict.HOLD && release == null) {
            hold(edition, judgement, draft -> write(draft, edition, report, correction));
        } else {
            issue(edition, judgement, draft -> write(draft, edition, report, correction));
            circulate(edition, report);
        }
    }

    /** Prints what is issued once more where it is to circulate; that counts as no print of the issue. */
    private void circulate(Edition edition, Report report) {
        String circulation = edition.run().edition();
        if (circulation.equals(Circulation.WIDE.code())) {
            Report masked = privacy.of(report, Circulation.WIDE);
            new DeliverFiles(edition.folder().resolve(circulation)).deliver(draft -> print(draft, edition, masked));
        }
    }

    /** Whether nothing but time has passed: the figures are those that were issued with less knowledge, and their files lie there. */
    private boolean stands(Edition edition, Issue latest) {
        Version version = edition.version();
        if (!version.issued() || !latest.knowledgeDate().isBefore(edition.run().knowledgeDate())) {
            return false;
        }
        List<FrozenFile> files = issues.files(edition.key(), version.number(), edition.language());
        return !files.isEmpty() && Fingerprints.areIn(edition.folder(), files);
    }

    private Report assemble(Edition edition) {
        RunContext run = edition.run();
        Report whole = assemble.assemble(
                new AssembleReport.Request(
                        run.scope(),
                        run.period(),
                        edition.number(),
                        edition.version().number(),
                        run.businessDate(),
                        run.knowledgeDate(),
                        edition.locale()),
                annexes.definitions(edition.locale()),
                annexes.ledgers(edition.key().scope(), edition.locale()));
        return privacy.of(whole, Circulation.INTERNAL);
    }

    /** What was issued once is not held when it is printed again. */
    private Judgement judge(Edition edition, Report report) {
        Judgement judgement = gate.judge(report, edition.key().scope(), words.in(edition.locale()));
        boolean again = edition.version().issued()
                && issues.release(edition.key(), edition.version().figuresSha256())
                        .isEmpty();
        return again && judgement.verdict() == Verdict.HOLD
                ? new Judgement(Verdict.WARN, judgement.reasons())
                : judgement;
    }

    private void hold(Edition edition, Judgement judgement, Consumer<Path> write) {
        Path held = edition.folder().resolve(HELD);
        new DeliverFiles(held).deliver(write);
        issues.add(print(edition, Outcome.HELD, judgement, held));
    }

    private void issue(Edition edition, Judgement judgement, Consumer<Path> write) {
        Version version = edition.version();
        DeliverFiles.Delivered delivered = new DeliverFiles(edition.folder()).deliver(write, keepAs(edition));
        boolean printed = !issues.files(edition.key(), version.number(), edition.language())
                .isEmpty();
        Outcome outcome;
        if (!version.issued()) {
            outcome = version.latest().isPresent() ? Outcome.CORRECTED : Outcome.ISSUED;
        } else if (printed) {
            outcome = delivered.changed() ? Outcome.REPRINTED : Outcome.UNCHANGED;
        } else {
            outcome = Outcome.ISSUED;
        }
        RunContext run = edition.run();
        issues.record(
                new Issue(
                        edition.key(),
                        version.number(),
                        edition.number(),
                        run.businessDate(),
                        run.knowledgeDate(),
                        run.runId(),
                        version.figuresSha256(),
                        edition.folder().toString(),
                        clock.instant()),
                print(edition, outcome, judgement, edition.folder()),
                Fingerprints.of(delivered.files()));
        new DeliverFiles(edition.folder().resolve(HELD)).discard();
    }

    /** What is replaced is kept: a version under its number, an earlier print of the same version with that of the print. */
    private @Nullable String keepAs(Edition edition) {
        Version version = edition.version();
        if (version.latest().isEmpty()) {
            return null;
        }
        if (!version.issued()) {
            return VERSION + version.latest().get().version();
        }
        return VERSION + version.number() + PRINT + issues.prints(edition.key(), version.number(), edition.language());
    }

    private Print print(Edition edition, Issue standing) {
        return new Print(
                edition.key(),
                standing.version(),
                edition.language(),
                edition.run().runId(),
                standing.businessDate(),
                standing.knowledgeDate(),
                standing.figuresSha256(),
                Outcome.STANDS,
                Verdict.DELIVER,
                List.of(),
                edition.folder().toString(),
                clock.instant());
    }

    private Print print(Edition edition, Outcome outcome, Judgement judgement, Path folder) {
        RunContext run = edition.run();
        return new Print(
                edition.key(),
                edition.version().number(),
                edition.language(),
                run.runId(),
                run.businessDate(),
                run.knowledgeDate(),
                edition.version().figuresSha256(),
                outcome,
                judgement.verdict(),
                judgement.reasons(),
                folder.toString(),
                clock.instant());
    }

    private void write(Path draft, Edition edition, Report report, Optional<Correction> correction) {
        RunContext run = edition.run();
        WriteFigures.Head head = new WriteFigures.Head(
                run.period(),
                run.businessDate(),
                run.knowledgeDate(),
                edition.number(),
                edition.version().number());
        print(draft, edition, report);
        write(draft.resolve("figures.json"), out -> figures.write(head, scope -> edition.prints(scope), out));
        write(draft.resolve("findings.csv"), out -> findings.in(edition.locale())
                .csv(edition.findings(), new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        correction.ifPresent(changed -> write(
                draft.resolve("corrections.csv"),
                out -> changed.csv(edition.locale(), new OutputStreamWriter(out, StandardCharsets.UTF_8))));
    }

    private void print(Path draft, Edition edition, Report report) {
        write(draft.resolve("report.pdf"), out -> pdf.get().write(report, out));
        write(
                draft.resolve("report.xlsx"),
                out -> workbooks.apply(edition.locale()).write(report, out));
    }

    /** Writes one file's content. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(Path file, Content content) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
