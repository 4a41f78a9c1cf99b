package io.zhuqi.tabular.xls;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.cell.CellMaker;
import io.zhuqi.tabular.cell.MergedRanges;
import io.zhuqi.tabular.cell.RowIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one sheet of an old workbook. */
final class XlsRows extends RowIterator {
    private final BiffCells cells;
    private final BitSet hiddenRows;
    private final BiffGlobals globals;
    private final CellMaker make;
    private final MergedRanges merged;
    private int at;

    XlsRows(BiffSheet sheet, BiffGlobals globals, TabularLimits limits) {
        super(limits);
        this.cells = sheet.cells();
        this.hiddenRows = sheet.layout().hiddenRows();
        this.globals = globals;
        this.make = new CellMaker(globals.epoch1904(), limits);
        this.merged = new MergedRanges(sheet.layout().merged(), limits.maxColumns());
        cells.sort();
    }

    @Override
    @Nullable
    protected SourceRow advance() throws UnreadableFile {
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
            case ERROR -> make.error(cell.column(), (int) cell.bits(), cell.formula());
            case NUMBER ->
                make.number(
                        cell.column(),
                        Double.longBitsToDouble(cell.bits()),
                        globals.style(cell.style()),
                        cell.formula());
        };
    }
}
