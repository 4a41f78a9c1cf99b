package io.zhuqi.tabular.xls;

import io.zhuqi.tabular.cell.MergedRanges.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;

/** What one sheet of an old workbook says of its rows and columns: hidden ones and merged ranges. */
final class BiffLayout {
    private static final int HIDDEN_ROW = 0x20;

    private final List<Range> merged = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns;

    BiffLayout(BitSet hiddenColumns) {
        this.hiddenColumns = hiddenColumns;
    }

    List<Range> merged() {
        return merged;
    }

    BitSet hiddenRows() {
        return hiddenRows;
    }

    void rowFormat(RecordInputStream in) {
        int number = in.readUShort();
        for (int i = 0; i < 5; i++) {
            in.readUShort();
        }
        if (in.remaining() >= 2 && (in.readUShort() & HIDDEN_ROW) != 0) {
            hiddenRows.set(number);
        }
    }

    void hiddenColumns(RecordInputStream in) {
        int first = in.readUShort();
        int last = in.readUShort();
        in.readInt();
        if (in.remaining() >= 2 && (in.readUShort() & 1) != 0 && first <= last) {
            hiddenColumns.set(first, last + 1);
        }
    }

    void mergedRanges(RecordInputStream in) {
        for (int count = in.readUShort(); count > 0 && in.remaining() >= 8; count--) {
            int firstRow = in.readUShort();
            int lastRow = in.readUShort();
            merged.add(new Range(firstRow, lastRow, in.readUShort(), in.readUShort()));
        }
    }
}
