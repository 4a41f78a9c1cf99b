package io.zhuqi.tabular.xlsb;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.CellMaker;
import io.zhuqi.tabular.cell.MergedRanges;
import io.zhuqi.tabular.cell.RowIterator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.util.RKUtil;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one sheet part of a binary workbook. */
final class XlsbRows extends RowIterator {
    private static final int ROW = 0;
    private static final int FIRST_FORMULA = 8;
    private static final int LAST_CELL = 11;
    private static final int RICH_TEXT = 62;
    private static final int COLUMNS = 60;
    private static final int END_OF_ROWS = 146;
    private static final int HIDDEN_ROW = 0x10;

    private final XlsbRecords records;
    private final XlsbCatalogue catalogue;
    private final CellMaker make;
    private final MergedRanges merged;
    private final BitSet hiddenColumns;
    private final TabularLimits limits;
    private final TreeMap<Integer, SourceCell> cells = new TreeMap<>();
    private int row = -1;
    private boolean hidden;

    XlsbRows(
            XlsbRecords records,
            XlsbCatalogue catalogue,
            MergedRanges merged,
            BitSet hiddenColumns,
            TabularLimits limits) {
        super(limits);
        this.records = records;
        this.catalogue = catalogue;
        this.make = new CellMaker(catalogue.epoch1904(), limits);
        this.merged = merged;
        this.hiddenColumns = hiddenColumns;
        this.limits = limits;
    }

    @Override
    @Nullable
    protected SourceRow advance() throws IOException, UnreadableFile {
        while (true) {
            int kind = records.next();
            if (kind == ROW || kind == END_OF_ROWS || kind == XlsbRecords.NONE) {
                SourceRow finished = finish();
                if (kind == ROW) {
                    begin(records.content());
                }
                if (finished != null || kind != ROW) {
                    return finished;
                }
            } else if (kind == COLUMNS) {
                hideColumns(records.content());
            } else if (kind <= LAST_CELL || kind == RICH_TEXT) {
                SourceCell cell = cell(kind, records.content());
                if (cell != null) {
                    cells.put(cell.column(), cell);
                }
            }
        }
    }

    private @Nullable SourceRow finish() throws UnreadableFile {
        if (cells.isEmpty()) {
            return null;
        }
        List<SourceCell> filled = merged.fill(row, new ArrayList<>(cells.values()));
        cells.clear();
        return new SourceRow(row + 1, hidden, filled);
    }

    private void begin(ByteBuffer in) throws UnreadableFile {
        int number = in.getInt();
        if (number <= row) {
            throw new UnreadableFile(Reason.DAMAGED, "row " + (number + 1) + " stands behind row " + (row + 1));
        }
        row = number;
        in.getInt();
        in.getShort();
        in.get();
        hidden = (in.get() & HIDDEN_ROW) != 0;
    }

    private void hideColumns(ByteBuffer in) {
        int first = in.getInt();
        int last = Math.min(in.getInt(), limits.maxColumns());
        in.getInt();
        in.getInt();
        if ((in.get() & 1) != 0 && first >= 0 && first <= last) {
            hiddenColumns.set(first, last + 1);
        }
    }

    private @Nullable SourceCell cell(int kind, ByteBuffer in) throws UnreadableFile {
        int column = in.getInt();
        int style = in.getInt() & 0xFFFFFF;
        boolean formula = kind >= FIRST_FORMULA && kind <= LAST_CELL;
        return switch (kind) {
            case 2 ->
                make.number(
                        column,
                        RKUtil.decodeNumber(in.getInt()),
                        catalogue.formats().ofStyle(style),
                        false);
            case 5, 9 -> make.number(column, in.getDouble(), catalogue.formats().ofStyle(style), formula);
            case 3, 11 -> make.error(column, in.get(), formula);
            case 4, 10 -> make.bool(column, in.get() != 0, formula);
            case 6, 8 -> make.text(column, records.text(limits.maxCellLength()), formula);
            case 7 -> make.text(column, catalogue.texts().get(in.getInt()), false);
            case RICH_TEXT -> {
                in.get();
                yield make.text(column, records.text(limits.maxCellLength()), false);
            }
            default -> null;
        };
    }
}
