package io.zhuqi.reporting.pdf;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.References;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import io.zhuqi.reporting.pdf.document.DatedExporter;
import io.zhuqi.reporting.pdf.document.DocumentFacts;
import io.zhuqi.reporting.pdf.document.StableBytes;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import io.zhuqi.reporting.pdf.proof.ProvePdf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintAnchor;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.PdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/**
 * Prints a report as PDF in the layouts of the control room ({@code reports/layouts}). Equal reports give equal bytes. An instance may
 * be used by many threads; to build one takes about a second.
 */
public final class WritePdf {
    private static final String LAYOUT = "report";

    private final JasperReportsContext context = chineseLines();
    private final Layouts layouts;
    private final Faces faces;
    private final JasperDesign page;
    private final JasperReport compiled;
    private final Queue<StableBytes> spare = new ConcurrentLinkedQueue<>();

    /**
     * Reads and compiles the page layout.
     *
     * @throws io.zhuqi.control.ControlRoomException when a layout is missing or cannot be used
     */
    public WritePdf(JobsFolder jobs) {
        layouts = new Layouts(jobs, context);
        faces = new Faces(context);
        page = layouts.design(LAYOUT);
        KeepTogether.addTo(page);
        compiled = layouts.compile(page);
    }

    /**
     * Prints the report to a stream, which stays open.
     *
     * @return the number of pages, and the characters for which no face was found
     * @throws IOException when the stream cannot be written
     */
    public PrintedPdf write(Report report, OutputStream out) throws IOException {
        Typesetting typesetting =
                new Typesetting(faces, References.of(report), Layouts.setting(page, "reference.colour"));
        Map<String, Object> words = words(report.head(), typesetting);
        ArrangeAtoms arrange = new ArrangeAtoms(layouts, faces, page, typesetting);
        try {
            JasperPrint print = fill(words, arrange.arrange(report, List.of()));
            if (hasContents(report)) {
                print = fill(words, arrange.arrange(report, pages(print)));
            }
            StableBytes pdf = Objects.requireNonNullElseGet(spare.poll(), StableBytes::new);
            pdf.reset();
            export(print, DocumentFacts.of(report.head()), pdf);
            pdf.settle();
            pdf.writeTo(out);
            spare.add(pdf);
            return new PrintedPdf(print.getPages().size(), typesetting.missing());
        } catch (JRException e) {
            throw new IllegalStateException("the report cannot be laid out", e);
        }
    }

    private JasperPrint fill(Map<String, Object> words, List<Atom> atoms) throws JRException {
        return JasperFillManager.getInstance(context).fill(compiled, words, new AtomRows(atoms));
    }

    private static boolean hasContents(Report report) {
        return report.sections().stream()
                .anyMatch(section -> section.blocks().stream().anyMatch(Block.Contents.class::isInstance));
    }

    /** The pages of the headings, in order; their numbers take no more room than what stood there before they were known. */
    private static List<Integer> pages(JasperPrint print) {
        List<Integer> pages = new ArrayList<>();
        for (int page = 0; page < print.getPages().size(); page++) {
            for (JRPrintElement element : print.getPages().get(page).getElements()) {
                if (element instanceof JRPrintAnchor anchor
                        && anchor.getBookmarkLevel() > 0
                        && anchor.getAnchorName() != null
                        && !anchor.getAnchorName().isEmpty()) {
                    pages.add(page + 1);
                }
            }
        }
        return pages;
    }

    /**
     * What a PDF that was written by this does not show as the report has it.
     *
     * @return nothing when every text, every row of every table and every sum is there
     * @throws IOException when the PDF cannot be read
     */
    public List<Difference> differences(Report report, Path pdf) throws IOException {
        return ProvePdf.differences(report, pdf.toFile(), faces::printed);
    }

    /**
     * Chinese lines have no spaces between which to spread what is left over; and they are to be broken once, when the page is laid out,
     * not again by the exporter with other rules.
     */
    private static JasperReportsContext chineseLines() {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext();
        context.setProperty(PdfExporterConfiguration.PROPERTY_JUSTIFIED_LETTER_SPACING, "true");
        context.setProperty(JRPrintText.PROPERTY_AWT_JUSTIFY_LAST_LINE, "true");
        context.setProperty(JRTextElement.PROPERTY_SAVE_LINE_BREAKS, "true");
        context.setProperty(ClassicPdfProducer.PROPERTY_USE_SAVED_LINE_BREAKS, "true");
        return context;
    }

    private Map<String, Object> words(ReportHead head, Typesetting typesetting) {
        String issue = Layouts.family(page, "Issue");
        Map<String, Object> words = new HashMap<>();
        words.put("banner", typesetting.styled(Layouts.family(page, "Banner"), head.banner()));
        words.put("title", typesetting.styled(Layouts.family(page, "Title"), head.title()));
        words.put("issue", typesetting.styled(issue, head.issueText()));
        words.put("organ", typesetting.styled(issue, head.organ()));
        words.put("period", typesetting.styled(Layouts.family(page, "Period"), head.periodText()));
        words.put(JRParameter.REPORT_LOCALE, head.locale());
        words.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        return words;
    }

    private void export(JasperPrint print, DocumentFacts facts, OutputStream out) throws JRException {
        SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
        document.setCompressed(false);
        document.setMetadataTitle(facts.title());
        document.setMetadataAuthor(facts.author());
        document.setMetadataSubject(facts.subject());
        document.setMetadataCreator(DocumentFacts.CREATOR);
        document.setMetadataProducer(DocumentFacts.PRODUCER);
        document.setDisplayMetadataTitle(true);
        document.setTagLanguage(facts.language());
        SimplePdfReportConfiguration text = new SimplePdfReportConfiguration();
        text.setForceLineBreakPolicy(true);
        text.setForceSvgShapes(false);
        text.setCollapseMissingBookmarkLevels(true);
        DatedExporter exporter = new DatedExporter(context, facts);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(document);
        exporter.setConfiguration(text);
        exporter.exportReport();
    }
}
