package io.zhuqi.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV as office programs open it: a byte order mark first, CRLF line ends, and a leading apostrophe before any
 * text that a spreadsheet would take for a formula (intake takes the apostrophe off again).
 */
public final class WriteCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@";

    private final CsvWriter csv;

    /**
     * Writes the byte order mark and the header. Nothing is held back: give a buffered UTF-8 writer; closing it stays
     * with the caller.
     *
     * @throws IOException when the writer fails
     */
    public WriteCsv(Writer out, List<String> header) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        row(header);
    }

    /** Writes one row; null prints as an empty cell. */
    public void row(List<? extends @Nullable String> cells) {
        csv.writeRecord(cells.stream().map(WriteCsv::harmless).toList());
    }

    private static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
