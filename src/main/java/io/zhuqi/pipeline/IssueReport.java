package io.zhuqi.pipeline;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.reporting.AssembleReport;
import io.zhuqi.reporting.Issue;
import io.zhuqi.reporting.IssueStore;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.excel.WriteWorkbook;
import io.zhuqi.reporting.pdf.WritePdf;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Issues the city edition: the finished model, its renderings, the figures and the findings, delivered together. */
final class IssueReport {
    private static final String CITY = "city";
    private static final int UNISSUED = 0;

    private final ControlRoom room;
    private final AssembleReport assemble;
    private final Annexes annexes;
    private final WriteFigures figures;
    private final FindingLists findings;
    private final Supplier<WritePdf> pdf;
    private final Function<Locale, WriteWorkbook> workbooks;
    private final IssueStore issues;
    private final Clock clock;

    IssueReport(
            ControlRoom room,
            AssembleReport assemble,
            Annexes annexes,
            WriteFigures figures,
            FindingLists findings,
            Supplier<WritePdf> pdf,
            Function<Locale, WriteWorkbook> workbooks,
            IssueStore issues,
            Clock clock) {
        this.room = room;
        this.assemble = assemble;
        this.annexes = annexes;
        this.figures = figures;
        this.findings = findings;
        this.pdf = pdf;
        this.workbooks = workbooks;
        this.issues = issues;
        this.clock = clock;
    }

    void work(RunContext run) {
        Locale locale = Locale.forLanguageTag(run.language());
        int number = WriteFigures.issue(room.programme().start(), run.period());
        String fingerprint = fingerprint(run, number);
        int version = issues.versionFor(run.period(), CITY, fingerprint);
        Report report = assemble.assemble(
                new AssembleReport.Request(
                        CITY, run.period(), number, version, run.businessDate(), run.knowledgeDate(), locale),
                annexes.definitions(locale),
                annexes.ledgers(locale));
        Path folder = Path.of(run.place());
        new DeliverFiles(folder).deliver(draft -> {
            write(draft.resolve("report.pdf"), out -> pdf.get().write(report, out));
            write(draft.resolve("report.xlsx"), out -> workbooks.apply(locale).write(report, out));
            write(draft.resolve("figures.json"), out -> figures.write(head(run, number, version), out));
            write(draft.resolve("findings.csv"), out -> findings.in(locale)
                    .csv(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        });
        issues.record(
                new Issue(
                        run.period().toString(),
                        CITY,
                        version,
                        number,
                        run.businessDate(),
                        run.knowledgeDate(),
                        fingerprint,
                        folder.toString()),
                run.runId(),
                clock.instant());
    }

    private static WriteFigures.Head head(RunContext run, int number, int version) {
        return new WriteFigures.Head(run.period(), run.businessDate(), run.knowledgeDate(), number, version);
    }

    /** Over the figures as they would be written, without a version. */
    private String fingerprint(RunContext run, int number) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        figures.write(head(run, number, UNISSUED), text);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
