package io.zhuqi.tabular.xls;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.util.BitSet;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;

/** Gathers one sheet of an old workbook, whose merged ranges stand behind its cells. */
final class BiffSheet {
    private static final int SPECIAL = 0xFFFF;

    private final BiffRecords records;
    private final BiffGlobals globals;
    private final BiffCells cells;
    private final BiffLayout layout;
    private int row;
    private int column;
    private int style;

    BiffSheet(BiffRecords records, BiffGlobals globals, BitSet hiddenColumns, TabularLimits limits) {
        this.records = records;
        this.globals = globals;
        this.layout = new BiffLayout(hiddenColumns);
        this.cells = new BiffCells(limits);
    }

    BiffCells cells() {
        return cells;
    }

    BiffLayout layout() {
        return layout;
    }

    /** Reads to the end of the stream that has just begun. */
    BiffSheet load() throws IOException, UnreadableFile {
        if (records.type() == Biff.CHART) {
            return this;
        }
        int home = records.depth();
        while (true) {
            int sid = records.next();
            if (sid == Biff.NONE) {
                throw new UnreadableFile(Reason.DAMAGED, "ends in the middle of a sheet");
            }
            if (records.depth() < home) {
                return this;
            }
            if (records.depth() == home) {
                see(sid, records.in());
            }
        }
    }

    private void see(int sid, RecordInputStream in) throws IOException, UnreadableFile {
        switch (sid) {
            case Biff.MERGED -> layout.mergedRanges(in);
            case Biff.COLUMNS -> layout.hiddenColumns(in);
            case 0x208 -> layout.rowFormat(in);
            case 0x02 -> {
                place(in);
                cells.number(row, column, style, in.readUShort(), false);
            }
            case 0x03, 0x203 -> {
                place(in);
                cells.number(row, column, style, in.readDouble(), false);
            }
            case 0x27E -> {
                place(in);
                cells.number(row, column, style, RKUtil.decodeNumber(in.readInt()), false);
            }
            case 0xBD -> numbers(in);
            case 0xFD -> {
                place(in);
                cells.text(row, column, globals.texts().get(in.readInt()), false);
            }
            case 0x04, 0x204, 0xD6 -> {
                place(in);
                cells.text(row, column, globals.text().full(in), false);
            }
            case 0x05, 0x205 -> {
                place(in);
                cells.logical(row, column, in.readUByte(), in.readUByte() != 0, false);
            }
            case 0x06, 0x206, 0x406 -> formula(in);
            case 0x07, 0x207 -> cells.text(row, column, globals.text().full(in), true);
            default -> seeGlobal(sid, in);
        }
    }

    private void seeGlobal(int sid, RecordInputStream in) throws IOException, UnreadableFile {
        if (globals.inSheets()) {
            globals.see(sid, in);
        }
    }

    private void place(RecordInputStream in) {
        row = in.readUShort();
        column = in.readUShort();
        if (globals.version() == BiffVersion.BIFF2) {
            in.readUByte();
            style = in.readUByte() & 0x3F;
            in.readUByte();
        } else {
            style = in.readUShort();
        }
    }

    private void numbers(RecordInputStream in) throws IOException {
        row = in.readUShort();
        int at = in.readUShort();
        while (in.remaining() >= 6) {
            style = in.readUShort();
            cells.number(row, at++, style, RKUtil.decodeNumber(in.readInt()), false);
        }
    }

    /** The value that was computed last; a text follows in a record of its own. */
    private void formula(RecordInputStream in) throws IOException {
        place(in);
        long bits = in.readLong();
        if ((bits >>> 48) != SPECIAL) {
            cells.number(row, column, style, Double.longBitsToDouble(bits), true);
            return;
        }
        int value = (int) (bits >> 16) & 0xFF;
        switch ((int) bits & 0xFF) {
            case 1 -> cells.logical(row, column, value, false, true);
            case 2 -> cells.logical(row, column, value, true, true);
            default -> {}
        }
    }
}
