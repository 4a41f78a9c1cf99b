package io.zhuqi.sample.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** One file of the inbox, from its first sheet to its close. Equal content gives equal bytes. */
abstract class Book implements Closeable {

    static Book create(Path file, Format format) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return switch (format) {
            case XLSX -> new StreamedBook(file);
            case XLS -> new OldBook(file);
            case CSV_UTF8 -> new CsvBook(file, StandardCharsets.UTF_8, false);
            case CSV_UTF8_MARKED -> new CsvBook(file, StandardCharsets.UTF_8, true);
            case CSV_GB18030 -> new CsvBook(file, Charset.forName("GB18030"), false);
        };
    }

    abstract Grid sheet(String name);

    private static final class StreamedBook extends Book {
        private static final int WINDOW = 200;
        private static final Optional<Date> MOMENT = Optional.of(Date.from(Instant.parse("2022-11-22T00:00:00Z")));

        private final Path file;
        private final SXSSFWorkbook workbook;
        private final Looks looks;

        StreamedBook(Path file) {
            this.file = file;
            XSSFWorkbook inner = new XSSFWorkbook();
            POIXMLProperties.CoreProperties properties = inner.getProperties().getCoreProperties();
            properties.setCreated(MOMENT);
            properties.setModified(MOMENT);
            workbook = new SXSSFWorkbook(inner, WINDOW);
            looks = new Looks(workbook);
        }

        @Override
        Grid sheet(String name) {
            return new WorkbookGrid(workbook.createSheet(name), looks);
        }

        @Override
        public void close() throws IOException {
            try (workbook) {
                FixedZip.write(file, workbook::write);
            }
        }
    }

    private static final class OldBook extends Book {
        private final Path file;
        private final HSSFWorkbook workbook = new HSSFWorkbook();
        private final Looks looks = new Looks(workbook);

        OldBook(Path file) {
            this.file = file;
            workbook.createInformationProperties();
            workbook.getSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UNICODE);
            workbook.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UNICODE);
        }

        @Override
        Grid sheet(String name) {
            return new WorkbookGrid(workbook.createSheet(name), looks);
        }

        @Override
        public void close() throws IOException {
            try (workbook;
                    OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static final class CsvBook extends Book {
        private final Writer writer;
        private @Nullable CsvWriter csv;

        CsvBook(Path file, Charset charset, boolean marked) throws IOException {
            writer = Files.newBufferedWriter(file, charset);
            if (marked) {
                writer.write('\uFEFF');
            }
        }

        @Override
        Grid sheet(String name) {
            if (csv != null) {
                throw new IllegalStateException("a CSV file holds one sheet");
            }
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
            return new CsvGrid(csv);
        }

        @Override
        public void close() throws IOException {
            if (csv != null) {
                csv.close();
            }
            writer.close();
        }
    }
}
