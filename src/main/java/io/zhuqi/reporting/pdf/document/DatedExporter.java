package io.zhuqi.reporting.pdf.document;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintHyperlink;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfChunk;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import org.jspecify.annotations.Nullable;

/**
 * The exporter with the document's facts as they are given, where the library would take the clock's time and the machine's time zone; its
 * documents say that they are PDF/A-2b and what their colours mean.
 */
public final class DatedExporter extends JRPdfExporter {
    /** A hyperlink that begins with this leads to a place of the same document, which has the name that follows. */
    public static final String WITHIN = "#";

    private static final String PROFILE = "sRGB-v2-magic.icc";

    private final DocumentFacts facts;

    /** An exporter for one document. */
    public DatedExporter(JasperReportsContext context, DocumentFacts facts) {
        super(context);
        this.facts = facts;
    }

    @Override
    protected boolean setReferenceHyperlink(PdfChunk chunk, JRPrintHyperlink link, String reference) {
        if (reference.startsWith(WITHIN)) {
            chunk.setLocalGoto(reference.substring(WITHIN.length()));
            return true;
        }
        return super.setReferenceHyperlink(chunk, link, reference);
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new Producer(facts, createPdfProducerContext());
    }

    private static final class Producer extends ClassicPdfProducer {
        private final DocumentFacts facts;
        private @Nullable PdfDocumentWriter writer;

        Producer(DocumentFacts facts, PdfProducerContext context) {
            super(context);
            this.facts = facts;
        }

        @Override
        public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
            PdfDocumentWriter created = super.createWriter(out);
            PdfDate day = new PdfDate(GregorianCalendar.from(facts.date().atStartOfDay(ZoneOffset.UTC)));
            getPdfWriter().getInfo().put(PdfName.CREATIONDATE, day);
            getPdfWriter().getInfo().put(PdfName.MODDATE, day);
            getPdfWriter().getInfo().put(PdfName.PRODUCER, new PdfString(DocumentFacts.PRODUCER));
            getPdfWriter().setXmpMetadata(MetadataStream.of(facts));
            created.setRgbTransparencyBlending(true);
            writer = created;
            return created;
        }

        /** The first report of the document: only an open document takes the profile. */
        @Override
        public void initReport() {
            super.initReport();
            if (writer != null) {
                writeOutputIntent(writer);
                writer = null;
            }
        }

        private static void writeOutputIntent(PdfDocumentWriter writer) {
            try (InputStream profile = Producer.class.getResourceAsStream(PROFILE)) {
                writer.setIccProfilePath(PROFILE, Objects.requireNonNull(profile, PROFILE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
