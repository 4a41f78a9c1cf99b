package io.zhuqi.tabular.xls;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.NumberFormats;
import io.zhuqi.tabular.cell.NumberStyle;
import io.zhuqi.tabular.cell.SharedTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;

/** What an old workbook says for all of its sheets: their names, shared texts, number formats, epoch. */
final class BiffGlobals {
    /**
     * One stream of the workbook.
     *
     * @param index position among all sheets as a person sees them
     * @param position where its stream begins; the streams stand in this order
     * @param kind 0 for a sheet, 1 for Excel 4's macros, 2 for a chart, 6 for a module
     */
    public record Entry(int index, String name, boolean hidden, int position, int kind) {
        boolean readable() {
            return kind < 2;
        }
    }

    private final BiffVersion version;
    private final TabularLimits limits;
    private final BiffText text;
    private final SharedTexts texts;
    private final List<Entry> sheets = new ArrayList<>();
    private final NumberFormats formats = new NumberFormats();
    private boolean epoch1904;
    private boolean alone;

    BiffGlobals(BiffVersion version, TabularLimits limits) {
        this.version = version;
        this.limits = limits;
        this.text = new BiffText(version);
        this.texts = SharedTexts.none(limits);
    }

    BiffVersion version() {
        return version;
    }

    BiffText text() {
        return text;
    }

    SharedTexts texts() {
        return texts;
    }

    boolean epoch1904() {
        return epoch1904;
    }

    /** Whether styles stand in the sheets themselves. */
    boolean inSheets() {
        return alone || version.compareTo(BiffVersion.BIFF5) < 0;
    }

    /** The sheets in the order of the workbook. */
    List<Entry> sheets() {
        return sheets;
    }

    /** How many streams stand before this sheet's own. */
    int ordinal(Entry entry) {
        return sheets.stream()
                .sorted(Comparator.comparingInt(Entry::position))
                .toList()
                .indexOf(entry);
    }

    NumberStyle style(int index) {
        return version == BiffVersion.BIFF2 ? formats.ofFormat(index) : formats.ofStyle(index);
    }

    /** Takes what a record tells, and leaves all others alone. */
    void see(int sid, RecordInputStream in) throws IOException, UnreadableFile {
        switch (sid) {
            case Biff.CODEPAGE -> text.codePage(in.readUShort());
            case Biff.DATE_1904 -> epoch1904 = in.readUShort() == 1;
            case Biff.BOUNDSHEET -> boundSheet(in);
            case Biff.SHEET_HEADER -> {
                in.readInt();
                add(text.brief(in), 0, sheets.size(), 0);
            }
            case Biff.SST -> sharedTexts(in);
            case 0x1E -> formats.defineNext(text.brief(in));
            case 0x41E -> format(in);
            case 0x43, 0x243, 0x443 -> {
                in.readUByte();
                formats.addStyle(in.readUByte());
            }
            case 0xE0 -> {
                in.readUShort();
                formats.addStyle(in.readUShort());
            }
            default -> {}
        }
    }

    private void format(RecordInputStream in) {
        int id = in.readUShort();
        if (version == BiffVersion.BIFF4) {
            formats.defineNext(text.brief(in));
        } else {
            formats.define(id, version.unicode() ? text.full(in) : text.brief(in));
        }
    }

    private void boundSheet(RecordInputStream in) throws UnreadableFile {
        int position = in.readInt();
        int state = in.readUByte() & 3;
        int kind = in.readUByte();
        add(text.brief(in), state, position, kind);
    }

    private void add(String name, int state, int position, int kind) throws UnreadableFile {
        if (sheets.size() >= limits.maxSheets()) {
            throw new UnreadableFile(Reason.TOO_LARGE, "more than " + limits.maxSheets() + " sheets");
        }
        sheets.add(new Entry(sheets.size(), name, state != 0, position, kind));
    }

    /** A sheet that stands alone, without a folder that names it. */
    void only(String name) {
        alone = true;
        sheets.add(new Entry(0, name, false, 0, 0));
    }

    private void sharedTexts(RecordInputStream in) throws IOException {
        in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            if (in.remaining() == 0 && in.getNextSid() != ContinueRecord.sid && !continues(in)) {
                break;
            }
            texts.add(new UnicodeString(in).getString());
        }
    }

    private static boolean continues(RecordInputStream in) {
        return in.hasNextRecord() && in.getNextSid() == ContinueRecord.sid;
    }
}
