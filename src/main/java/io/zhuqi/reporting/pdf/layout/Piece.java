package io.zhuqi.reporting.pdf.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;

/**
 * A block that is laid out by itself and set into the page: a table, tiles or a chart.
 *
 * @param rows each a map from field name to value
 * @param texts the parameters of the layout
 * @param keep height in points that must be free on a page for the piece to begin there
 */
public record Piece(JasperReport layout, List<Map<String, Object>> rows, Map<String, Object> texts, int keep) {

    /** The rows from the beginning. */
    public JRDataSource source() {
        return new Rows(rows);
    }

    /** The parameters in a map that the engine may write to. */
    public Map<String, Object> parameters() {
        return new HashMap<>(texts);
    }

    /** Maps as a data source. */
    static final class Rows implements JRDataSource {
        private final List<Map<String, Object>> rows;
        private int at = -1;

        Rows(List<Map<String, Object>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            at++;
            return at < rows.size();
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            return rows.get(at).get(field.getName());
        }
    }
}
