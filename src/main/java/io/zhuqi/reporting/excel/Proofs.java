package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Where each figure is proved. A ledger's column with the id {@code figure:CODE:WINDOW} holds in each row by how much
 * the row counts in that figure, and nothing in the rows that do not count; the filled rows are those behind it.
 */
final class Proofs {
    private static final String PREFIX = "figure:";

    private final Map<String, String> addressByFigure = new HashMap<>();

    /** Learns the columns of a ledger that stands in a sheet with its header's last line in a row (0-based). */
    void learn(Ledger ledger, String sheet, int headerRow) {
        List<Column> columns = ledger.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (isProof(columns.get(i))) {
                String cell = CellReference.convertNumToColString(i) + (headerRow + 1);
                addressByFigure.putIfAbsent(columns.get(i).id(), SheetNames.reference(sheet, cell));
            }
        }
    }

    static boolean isProof(Column column) {
        return column.id().startsWith(PREFIX);
    }

    /** The header of the column that proves a figure; null where no ledger does. */
    @Nullable
    String of(FigureRef figure) {
        return addressByFigure.get(PREFIX + figure.code() + ":" + figure.window());
    }
}
