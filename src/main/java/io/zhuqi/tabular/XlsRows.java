package io.zhuqi.tabular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one sheet of an old workbook. */
final class XlsRows extends RowIterator {
    private static final String UNKNOWN_ERROR = "#ERR!";

    private final BiffCells cells;
    private final BitSet hiddenRows;
    private final BiffGlobals globals;
    private final CellMaker make;
    private final MergedRanges merged;
    private int at;

    XlsRows(BiffSheet sheet, BiffGlobals globals, CellMaker make, MergedRanges merged, TabularLimits limits) {
        super(limits);
        this.cells = sheet.cells();
        this.hiddenRows = sheet.hiddenRows();
        this.globals = globals;
        this.make = make;
        this.merged = merged;
        cells.sort();
    }

    @Override
    @Nullable
    SourceRow advance() throws UnreadableFile {
        while (at < cells.count()) {
            int row = cells.row(at);
            TreeMap<Integer, SourceCell> byColumn = new TreeMap<>();
            for (; at < cells.count() && cells.row(at) == row; at++) {
                SourceCell cell = read(cells.get(at));
                if (cell != null) {
                    byColumn.put(cell.column(), cell);
                }
            }
            List<SourceCell> filled = merged.fill(row, new ArrayList<>(byColumn.values()));
            if (!filled.isEmpty()) {
                return new SourceRow(row + 1, hiddenRows.get(row), filled);
            }
        }
        return null;
    }

    private @Nullable SourceCell read(BiffCells.Stored cell) throws UnreadableFile {
        return switch (cell.kind()) {
            case TEXT -> make.text(cell.column(), cell.text(), cell.formula());
            case BOOLEAN -> make.bool(cell.column(), cell.bits() != 0, cell.formula());
            case ERROR -> make.error(cell.column(), name((int) cell.bits()), cell.formula());
            case NUMBER -> number(cell);
        };
    }

    private static String name(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : UNKNOWN_ERROR;
    }

    private @Nullable SourceCell number(BiffCells.Stored cell) throws UnreadableFile {
        double value = Double.longBitsToDouble(cell.bits());
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return make.error(cell.column(), FormulaError.NUM.getString(), cell.formula());
        }
        return make.number(cell.column(), BigDecimal.valueOf(value), globals.style(cell.style()), cell.formula());
    }
}
