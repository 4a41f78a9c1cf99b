package io.zhuqi.pipeline.print;

import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.pipeline.print.Versions.Correction;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.excel.WriteWorkbook;
import io.zhuqi.reporting.pdf.PrintedPdf;
import io.zhuqi.reporting.pdf.WritePdf;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes the files of an edition: PDF, workbook, figures, findings and, of a further version, the corrections. */
final class RenderEdition {
    static final String PDF = "report.pdf";
    static final String WORKBOOK = "report.xlsx";
    static final String FIGURES = "figures.json";

    private final WriteFigures figures;
    private final FindingLists findings;
    private final Supplier<WritePdf> pdf;
    private final Function<Locale, WriteWorkbook> workbooks;

    RenderEdition(
            WriteFigures figures,
            FindingLists findings,
            Supplier<WritePdf> pdf,
            Function<Locale, WriteWorkbook> workbooks) {
        this.figures = figures;
        this.findings = findings;
        this.pdf = pdf;
        this.workbooks = workbooks;
    }

    /** The edition's files in a folder of their own; the caller closes it. */
    Rendering render(Edition edition, Report report, Optional<Correction> correction) {
        Path folder = Rendering.folder(edition.folder());
        RunContext run = edition.run();
        WriteFigures.Head head = new WriteFigures.Head(
                run.period(),
                run.businessDate(),
                run.knowledgeDate(),
                edition.number(),
                edition.version().number());
        PrintedPdf printed = printInto(folder, edition, report);
        write(folder.resolve(FIGURES), out -> {
            figures.write(head, edition::prints, out);
            return head;
        });
        write(folder.resolve("findings.csv"), out -> {
            findings.in(edition.locale()).csv(edition.findings(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
            return head;
        });
        correction.ifPresent(changed -> write(folder.resolve("corrections.csv"), out -> {
            changed.csv(edition.locale(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
            return changed;
        }));
        return new Rendering(folder, printed);
    }

    /** The PDF and the workbook of a report alone, for a destination of its own; the caller closes it. */
    Rendering print(Path destination, Edition edition, Report report) {
        Path folder = Rendering.folder(destination);
        return new Rendering(folder, printInto(folder, edition, report));
    }

    private PrintedPdf printInto(Path folder, Edition edition, Report report) {
        return Both.of(
                () -> write(folder.resolve(PDF), out -> pdf.get().write(report, out)),
                () -> write(folder.resolve(WORKBOOK), out -> {
                    workbooks.apply(edition.locale()).write(report, out);
                    return WORKBOOK;
                }));
    }

    /** Writes one file's content and says what came of it. */
    @FunctionalInterface
    private interface Content<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    private static <T> T write(Path file, Content<T> content) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
