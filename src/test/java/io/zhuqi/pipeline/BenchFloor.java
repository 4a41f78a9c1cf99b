package io.zhuqi.pipeline;

import com.ctc.wstx.stax.WstxInputFactory;
import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import de.bytefish.pgbulkinsert.pgsql.constants.DataType;
import de.bytefish.pgbulkinsert.pgsql.constants.ObjectIdentifier;
import de.bytefish.pgbulkinsert.pgsql.handlers.CollectionValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateTimeValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.StringValueHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * The floor: the least program that reads the logs and stores the same columns, the text of each cell included. A pull parser walks POI's
 * package, rows go by binary COPY into a staging table, one merge brings them into a table with the same keys. It recognises nothing,
 * checks nothing, and knows of each column beforehand what it is.
 */
final class BenchFloor {
    private static final WstxInputFactory XML = new WstxInputFactory();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    /** As the program's own table. */
    private static final String IN_PLACE = " with (toast_tuple_target = 8160)";

    private static final int WIDTH = BenchLogs.HEADERS.size();
    private static final int DAY = 1;
    private static final int MOMENT = 10;
    private static final String COLUMNS =
            "file_id, sheet_no, row_no, part, row_id, run_id, cells, log_no, worked_on, official_name,"
                    + " unit, enterprise_name, work_type, content, found_problem, problem_no, policy_cited, submitted_at, remark";
    private static final short COPIED = 19;

    private final StringValueHandler text = new StringValueHandler();
    private final CollectionValueHandler<String, List<String>> texts =
            new CollectionValueHandler<>(ObjectIdentifier.mapFrom(DataType.Text), text);
    private final LocalDateValueHandler day = new LocalDateValueHandler();
    private final LocalDateTimeValueHandler moment = new LocalDateTimeValueHandler();
    private final DataSource database;

    BenchFloor(DataSource database) {
        this.database = database;
    }

    private interface Rows {
        void row(int number, String[] cells, LocalDateTime[] moments);
    }

    /** One transaction a file. */
    void load(List<Path> files) throws Exception {
        for (int i = 0; i < files.size(); i++) {
            load(files.get(i), i + 1);
        }
    }

    private void load(Path file, int fileId) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table if not exists bench_floor (like row_worklogs including all)" + IN_PLACE);
            statement.execute("create temp table if not exists bench_stage (like row_worklogs including defaults)"
                    + IN_PLACE + " on commit delete rows");
            String copy = "copy bench_stage (" + COLUMNS + ") from stdin (format binary)";
            try (PgBinaryWriter out =
                    new PgBinaryWriter(new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, 1 << 16))) {
                Rows rows = (number, cells, moments) -> write(out, fileId, number, cells, moments);
                if (file.toString().endsWith(".csv")) {
                    readText(file, rows);
                } else {
                    readWorkbook(file, rows);
                }
            }
            statement.execute("insert into bench_floor (" + COLUMNS + ") select " + COLUMNS
                    + " from bench_stage on conflict do nothing");
            connection.commit();
        }
    }

    private void write(PgBinaryWriter out, int fileId, int number, String[] cells, LocalDateTime[] moments) {
        out.startRow(COPIED);
        out.writeInt(fileId);
        out.writeInt(0);
        out.writeInt(number);
        out.writeShort(1);
        out.writeLong(((long) fileId << 42) | number);
        out.writeLong(1L);
        out.write(texts, Arrays.asList(cells));
        for (int column = 0; column < WIDTH; column++) {
            if (column == DAY) {
                out.write(day, moments[column].toLocalDate());
            } else if (column == MOMENT) {
                out.write(moment, moments[column]);
            } else {
                out.write(text, cells[column]);
            }
        }
    }

    private static void readText(Path file, Rows rows) throws Exception {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            int number = 0;
            for (CsvRecord found : records) {
                if (++number > 1) {
                    String[] cells = found.getFields().toArray(String[]::new);
                    LocalDateTime[] moments = new LocalDateTime[WIDTH];
                    moments[DAY] = LocalDateTime.parse(cells[DAY] + " 00:00", MINUTE);
                    moments[MOMENT] = LocalDateTime.parse(cells[MOMENT], MINUTE);
                    rows.row(number, cells, moments);
                }
            }
        }
    }

    private static void readWorkbook(Path file, Rows rows) throws Exception {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            StylesTable styles = reader.getStylesTable();
            List<byte[]> shared = sharedTexts(reader);
            try (InputStream in = reader.getSheetsData().next()) {
                XMLStreamReader xml = XML.createXMLStreamReader(in);
                String[] cells = new String[WIDTH];
                LocalDateTime[] moments = new LocalDateTime[WIDTH];
                int number = 0;
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("row")) {
                        number = Integer.parseInt(xml.getAttributeValue(null, "r"));
                    } else if (event == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("c")) {
                        cell(xml, styles, shared, cells, moments);
                    } else if (event == XMLStreamConstants.END_ELEMENT
                            && xml.getLocalName().equals("row")
                            && number > 1) {
                        rows.row(number, cells, moments);
                    }
                }
            }
        }
    }

    private static void cell(
            XMLStreamReader xml, StylesTable styles, List<byte[]> shared, String[] cells, LocalDateTime[] moments)
            throws Exception {
        int column = xml.getAttributeValue(null, "r").charAt(0) - 'A';
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        xml.nextTag();
        String value = xml.getElementText();
        if ("s".equals(type)) {
            cells[column] = new String(shared.get(Integer.parseInt(value)), StandardCharsets.UTF_8);
        } else if (style != null && isDate(styles, Integer.parseInt(style))) {
            moments[column] = DateUtil.getLocalDateTime(Double.parseDouble(value), false, true);
            cells[column] = value;
        } else {
            cells[column] = value;
        }
    }

    private static boolean isDate(StylesTable styles, int style) {
        return DateUtil.isInternalDateFormat(styles.getStyleAt(style).getDataFormat());
    }

    private static List<byte[]> sharedTexts(XSSFReader reader) throws Exception {
        List<byte[]> shared = new ArrayList<>();
        try (InputStream in = reader.getSharedStringsData()) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("t")) {
                    shared.add(xml.getElementText().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return shared;
    }
}
