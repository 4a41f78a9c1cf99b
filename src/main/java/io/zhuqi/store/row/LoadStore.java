package io.zhuqi.store.row;

import io.zhuqi.store.row.RowTable.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import tools.jackson.databind.json.JsonMapper;

/** One file on its way into the tables, within one transaction. */
final class LoadStore implements FileLoad, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PLACE = List.of("file_id", "sheet_no", "row_no");
    private static final int LARGEST_PART = 255;

    private final CopyStore copies;
    private final Map<String, RowTable> tables;
    private final int fileId;
    private final @Nullable Long runId;
    private final boolean readBefore;
    private final Map<String, StagingStore> accepted = new LinkedHashMap<>();
    private final StagingStore quarantined;
    private final StagingStore ignored;
    private final StagingStore warnings;
    private final StagingStore marks;
    private final Map<Integer, SheetReading> sheets = new TreeMap<>();
    private final Sequence quarantineSequence = new Sequence();
    private final Sequence warningSequence = new Sequence();

    /** @param readBefore whether there may be rows of an earlier reading of the file */
    LoadStore(Connection connection, Map<String, RowTable> tables, int fileId, @Nullable Long runId, boolean readBefore)
            throws SQLException {
        this.copies = new CopyStore(connection);
        this.tables = tables;
        this.fileId = fileId;
        this.runId = runId;
        this.readBefore = readBefore;
        List<String> reason = List.of("kind", "code", "field", "column_no", "value", "args");
        List<String> seqPlace = and(PLACE, "seq");
        List<String> run = List.of("run_id");
        quarantined = new StagingStore(copies, "quarantined_row", seqPlace, and(reason, "cells"), run, readBefore);
        ignored = new StagingStore(copies, "ignored_row", PLACE, List.of("reason"), List.of(), readBefore);
        warnings = new StagingStore(copies, "row_warning", seqPlace, and(reason, "severity"), run, readBefore);
        marks = new StagingStore(
                copies,
                "correction_mark",
                PLACE,
                List.of("of_file", "of_sheet_no", "of_row_no", "now_row_no"),
                List.of(),
                readBefore);
    }

    @Override
    public void accepted(String kind, AcceptedRow row) {
        RowTable table = tables.get(kind);
        if (table == null) {
            throw new IllegalArgumentException("no row table for sheet kind " + kind);
        }
        if (row.values().size() != table.columns().size()) {
            throw new IllegalArgumentException(row.values().size() + " values for the "
                    + table.columns().size() + " columns of " + table.tableName());
        }
        if (row.part() < 1 || row.part() > LARGEST_PART) {
            throw new IllegalArgumentException("part " + row.part() + " of a row is not between 1 and " + LARGEST_PART);
        }
        write(() -> stage(table).add(out -> {
            place(out, row.sheetNo(), row.rowNo());
            out.writeShort(row.part());
            out.writeTexts(row.cells());
            out.writeText(row.sheetCounty());
            for (int i = 0; i < table.columns().size(); i++) {
                writeValue(out, table.columns().get(i), row.values().get(i));
            }
            out.writeLong(rowId(row));
            out.writeLong(runId);
        }));
    }

    private static void writeValue(CopyEncoder out, Column column, @Nullable Object value) {
        try {
            out.write(column.type(), value);
        } catch (ClassCastException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "column " + column.name() + " takes " + column.type() + ", not " + value, e);
        }
    }

    /**
     * A row's number follows from its place, so that it is the same however often and beside whatever else the file is loaded, and no two
     * rows of any kind share one. 21 bits for the file, 14 for the sheet, 20 for the row (a CSV has one sheet and may use its bits), 8 for
     * the part.
     */
    private long rowId(AcceptedRow row) {
        return ((long) fileId << 42) | ((((long) row.sheetNo() << 20) + row.rowNo()) << 8) | row.part();
    }

    private StagingStore stage(RowTable table) throws SQLException {
        StagingStore present = accepted.get(table.name());
        if (present == null) {
            List<String> content = Stream.concat(
                            Stream.of("cells", "sheet_county"),
                            table.columns().stream().map(Column::name))
                    .toList();
            present = new StagingStore(
                    copies, table.tableName(), and(PLACE, "part"), content, List.of("row_id", "run_id"), readBefore);
            accepted.put(table.name(), present);
        }
        return present;
    }

    @Override
    public void quarantined(QuarantinedRow row) {
        int seq = quarantineSequence.next(row.sheetNo(), row.rowNo());
        write(() -> quarantined.add(out -> {
            place(out, row.sheetNo(), row.rowNo());
            out.writeShort(seq);
            reason(out, row.kind(), row.code(), row.field(), row.column(), row.value(), row.args());
            out.writeTexts(row.cells());
            out.writeLong(runId);
        }));
    }

    @Override
    public void ignored(int sheetNo, int rowNo, String reason) {
        write(() -> ignored.add(out -> {
            place(out, sheetNo, rowNo);
            out.writeText(reason);
        }));
    }

    @Override
    public void warning(RowWarning row) {
        int seq = warningSequence.next(row.sheetNo(), row.rowNo());
        write(() -> warnings.add(out -> {
            place(out, row.sheetNo(), row.rowNo());
            out.writeShort(seq);
            reason(out, row.kind(), row.code(), row.field(), row.column(), row.value(), row.args());
            out.writeText(row.severity().name());
            out.writeLong(runId);
        }));
    }

    @Override
    public void mark(CorrectionMark mark) {
        write(() -> marks.add(out -> {
            place(out, mark.sheetNo(), mark.rowNo());
            out.writeText(mark.ofFile());
            out.writeInteger(mark.ofSheetNo());
            out.writeInteger(mark.ofRow());
            out.writeInteger(mark.nowRow());
        }));
    }

    @Override
    public void sheet(SheetReading sheet) {
        if (sheets.put(sheet.sheetNo(), sheet) != null) {
            throw new IllegalArgumentException("sheet " + sheet.sheetNo() + " told twice");
        }
    }

    Collection<SheetReading> sheets() {
        return sheets.values();
    }

    /** Sees to it that everything told is in the tables. */
    void merge() throws SQLException {
        if (readBefore) {
            for (RowTable table : tables.values()) {
                stage(table);
            }
        }
        for (StagingStore rows : accepted.values()) {
            rows.merge(fileId, runId);
        }
        for (StagingStore rows : List.of(quarantined, ignored, warnings, marks)) {
            rows.merge(fileId, runId);
        }
        copies.end();
    }

    /** Lets the connection be rolled back. */
    @Override
    public void close() throws SQLException {
        copies.cancel();
    }

    /** The row tables that this file has rows in. */
    List<String> tablesUsed() {
        return accepted.keySet().stream()
                .map(kind -> tables.get(kind))
                .map(RowTable::tableName)
                .toList();
    }

    private void place(CopyEncoder out, int sheetNo, int rowNo) {
        out.writeInteger(fileId);
        out.writeInteger(sheetNo);
        out.writeInteger(rowNo);
    }

    private static void reason(
            CopyEncoder out,
            @Nullable String kind,
            String code,
            @Nullable String field,
            @Nullable Integer column,
            @Nullable String value,
            Map<String, ?> args) {
        out.writeText(kind);
        out.writeText(code);
        out.writeText(field);
        out.writeInteger(column);
        out.writeText(value);
        out.writeJson(JSON.writeValueAsString(new TreeMap<>(args)).replace("\\u0000", ""));
    }

    private interface Writing {
        void run() throws SQLException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("loading rows", null, e);
        }
    }

    private static List<String> and(List<String> names, String last) {
        List<String> all = new ArrayList<>(names);
        all.add(last);
        return all;
    }

    /** Counts what is told about one row in a row. */
    private static final class Sequence {
        private int sheetNo = -1;
        private int rowNo;
        private int last;

        int next(int sheet, int row) {
            last = sheet == sheetNo && row == rowNo ? last + 1 : 1;
            sheetNo = sheet;
            rowNo = row;
            return last;
        }
    }
}
