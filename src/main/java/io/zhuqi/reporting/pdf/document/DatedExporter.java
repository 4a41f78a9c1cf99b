package io.zhuqi.reporting.pdf.document;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;

/** The exporter with a given date as the document's, where the library would take the clock's and the machine's time zone. */
public final class DatedExporter extends JRPdfExporter {
    private final LocalDate date;

    /** An exporter for one document, dated midnight UTC of the day. */
    public DatedExporter(JasperReportsContext context, LocalDate date) {
        super(context);
        this.date = date;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new ClassicPdfProducer(createPdfProducerContext()) {
            @Override
            public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
                PdfDocumentWriter writer = super.createWriter(out);
                PdfDate day = new PdfDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
                getPdfWriter().getInfo().put(PdfName.CREATIONDATE, day);
                getPdfWriter().getInfo().put(PdfName.MODDATE, day);
                return writer;
            }
        };
    }
}
