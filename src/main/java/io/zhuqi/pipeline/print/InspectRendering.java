package io.zhuqi.pipeline.print;

import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.ProveFigures;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.excel.WriteWorkbook;
import io.zhuqi.reporting.gate.Judgement;
import io.zhuqi.reporting.gate.UnprintableCharacters;
import io.zhuqi.reporting.issue.Print.Verdict;
import io.zhuqi.reporting.pdf.PrintedPdf;
import io.zhuqi.reporting.pdf.WritePdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks at the rendered files before they are delivered: is all there that the model has, and could every character be printed? */
final class InspectRendering {
    /** How many differences are told. */
    private static final int MOST = 10;

    private final Supplier<WritePdf> pdf;
    private final Function<Locale, WriteWorkbook> workbooks;
    private final UnprintableCharacters characters;
    private final ProveFigures figures;

    InspectRendering(
            Supplier<WritePdf> pdf,
            Function<Locale, WriteWorkbook> workbooks,
            UnprintableCharacters characters,
            ProveFigures figures) {
        this.pdf = pdf;
        this.workbooks = workbooks;
        this.characters = characters;
        this.figures = figures;
    }

    /** The same for papers that are printed at one go. */
    InspectRendering ofPapers() {
        return new InspectRendering(pdf, workbooks, characters.inPapers(), figures);
    }

    /** What is to be said of a paper that is a PDF alone: it is held where it does not show what the model has. */
    Judgement paper(Report report, Path file, PrintedPdf printed, Locale locale) {
        Judgement printable = characters.judge(printed.missing(), Messages.in(locale));
        List<Difference> all = new ArrayList<>(read(() -> pdf.get().differences(report, file)));
        all.addAll(read(() -> figures.differences(report, Optional.empty())));
        return with(printable, inWords(all, locale));
    }

    /** What the printed characters mean for the report. */
    Judgement characters(Rendering rendering, Locale locale) {
        return characters.judge(rendering.printed().missing(), Messages.in(locale));
    }

    /** What the files do not show as the model has it, in words; nothing is the rule. */
    List<String> differences(Rendering rendering, Report report, Locale locale) {
        List<Difference> workbook = new ArrayList<>();
        List<Difference> all = new ArrayList<>(Both.of(
                () -> read(() -> pdf.get().differences(report, rendering.pdf())),
                () -> workbook.addAll(read(() -> workbooks.apply(locale).differences(report, rendering.workbook())))));
        all.addAll(workbook);
        all.addAll(read(() -> figures.differences(report, rendering.figures())));
        return inWords(all, locale);
    }

    /** Reads a rendering again. */
    @FunctionalInterface
    private interface Proof {
        List<Difference> differences() throws IOException;
    }

    private static List<Difference> read(Proof proof) {
        try {
            return proof.differences();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inWords(List<Difference> differences, Locale locale) {
        Messages messages = Messages.in(locale);
        return differences.stream()
                .limit(MOST)
                .map(difference -> inWords(difference, messages))
                .toList();
    }

    private static String inWords(Difference difference, Messages messages) {
        Map<String, String> values = new TreeMap<>();
        values.put("file", difference.medium());
        values.put("table", difference.table());
        values.put("detail", difference.detail());
        values.put("expected", difference.expected());
        values.put("found", difference.found());
        return messages.text("gate.differs." + difference.kind().name(), values);
    }

    /** A judgement that holds for whatever differs. */
    static Judgement with(Judgement judgement, List<String> differences) {
        return differences.isEmpty() ? judgement : judgement.and(new Judgement(Verdict.HOLD, differences));
    }
}
