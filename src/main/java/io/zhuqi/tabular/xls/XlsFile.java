package io.zhuqi.tabular.xls;

import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.LazySheet;
import io.zhuqi.tabular.opening.Opening;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 2 to 2003: its records are walked as a stream, one sheet is held at a time. */
public final class XlsFile implements TabularFile {
    /** Opens the stream of records anew. */
    public interface Source {
        InputStream open() throws IOException;
    }

    private final Closeable container;
    private final Source source;
    private final Opening opening;
    private final BiffGlobals globals;
    private final boolean apart;
    private final int home;
    private final List<BiffCells> held = new ArrayList<>();
    private @Nullable BiffRecords records;
    private int begun;

    private XlsFile(
            Closeable container, Source source, Opening opening, BiffRecords records, BiffGlobals globals, int home) {
        this.container = container;
        this.source = source;
        this.opening = opening;
        this.globals = globals;
        this.records = records;
        this.home = home;
        this.apart = globals.sheets().stream().anyMatch(sheet -> sheet.position() != 0) && home == 1;
    }

    /**
     * Reads what stands before the sheets.
     *
     * @param container closed with the file
     */
    public static XlsFile open(Closeable container, Source source, Opening opening) throws IOException, UnreadableFile {
        BiffRecords records = BiffRecords.of(source.open(), opening.passwords(), opening.deadline());
        BiffGlobals globals = new BiffGlobals(records.version(), opening.limits());
        boolean alone = records.type() == Biff.WORKSHEET;
        boolean workspace = records.type() == Biff.WORKSPACE;
        if (alone) {
            globals.only(opening.baseName());
        } else {
            for (int sid = records.next(); sid != Biff.NONE; sid = records.next()) {
                if (records.depth() == 1) {
                    globals.see(sid, records.in());
                } else if (records.depth() == 0) {
                    break;
                }
            }
        }
        XlsFile file = new XlsFile(container, source, opening, records, globals, workspace ? 2 : 1);
        if (workspace) {
            file.rewind();
        }
        return file;
    }

    @Override
    public List<SourceSheet> sheets() {
        return globals.sheets().stream()
                .filter(BiffGlobals.Entry::readable)
                .<SourceSheet>map(entry ->
                        new LazySheet(entry.index(), entry.name(), entry.hidden(), hidden -> rows(entry, hidden)))
                .toList();
    }

    private XlsRows rows(BiffGlobals.Entry entry, BitSet hiddenColumns) throws IOException, UnreadableFile {
        TabularLimits limits = opening.limits();
        BiffSheet sheet = new BiffSheet(at(globals.ordinal(entry)), globals, hiddenColumns, limits);
        for (BiffCells before : held) {
            before.close();
        }
        held.clear();
        held.add(sheet.cells());
        sheet.load();
        return new XlsRows(sheet, globals, limits);
    }

    private void rewind() throws IOException {
        if (records != null) {
            records.close();
        }
        records = null;
    }

    /** The records at the beginning of a sheet's stream. */
    private BiffRecords at(int ordinal) throws IOException, UnreadableFile {
        if (begun > ordinal) {
            rewind();
        }
        BiffRecords from = records;
        if (from == null) {
            from = BiffRecords.of(source.open(), opening.passwords(), opening.deadline());
            records = from;
            begun = apart ? -1 : 0;
        }
        while (begun <= ordinal) {
            int sid = from.next();
            if (sid == Biff.NONE) {
                throw new UnreadableFile(Reason.DAMAGED, "a sheet is missing");
            }
            if (sid == Biff.BOF && from.depth() == home) {
                begun++;
            }
        }
        return from;
    }

    @Override
    public void close() {
        try (container) {
            rewind();
            for (BiffCells cells : held) {
                cells.close();
            }
            globals.texts().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
