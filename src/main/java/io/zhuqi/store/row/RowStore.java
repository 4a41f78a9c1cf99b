package io.zhuqi.store.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads files: one file, one transaction, so that a kill leaves either all of its rows or none, and it can simply be loaded again.
 * Safe for use by several threads, one file each.
 */
public final class RowStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** SQLSTATE of a key that is there already. */
    private static final String TOLD_TWICE = "23505";

    private final DataSource database;
    private final Map<String, RowTable> tables;

    /** @param tables the row tables, as they were given to {@link SchemaStore#migrate} */
    public RowStore(DataSource database, Collection<RowTable> tables) {
        this.database = database;
        this.tables = tables.stream()
                .collect(Collectors.toMap(RowTable::name, table -> table, (one, other) -> one, TreeMap::new));
    }

    /** Reads a file and tells what it finds; called once, within the transaction. */
    @FunctionalInterface
    public interface Reading<E extends Exception> {
        void read(FileLoad load) throws E;
    }

    /**
     * Loads a registered file and marks it as read. A file that was read before is read anew: rows that came out otherwise replace the
     * earlier ones, which are kept aside; the others stay as they are, stamped with the run that first brought them.
     *
     * @param runId the run that loads; null outside a run
     * @return physical rows of the file by what became of them, counted from the tables
     * @throws E what the reading throws; then nothing is stored and the file is as it was
     * @throws RowsDoNotAddUp when read = accepted + quarantined + ignored does not hold; nothing is stored
     */
    public <E extends Exception> RowCounts load(int fileId, @Nullable Long runId, Reading<E> reading) throws E {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                doNotWaitForTheDisk(connection);
                RowCounts counts = load(connection, fileId, runId, reading);
                connection.commit();
                done = true;
                return counts;
            } finally {
                if (!done) {
                    rollback(connection);
                }
            }
        } catch (UncategorizedSQLException e) {
            throw failure(fileId, e.getSQLException() == null ? new SQLException(e) : e.getSQLException());
        } catch (SQLException e) {
            throw failure(fileId, e);
        }
    }

    /**
     * The commit need not be on disk when it returns: what follows in the run is, and no later commit outlives an earlier one. A file whose
     * commit is lost with the server's power is still pending.
     */
    private static void doNotWaitForTheDisk(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    private static RuntimeException failure(int fileId, SQLException cause) {
        return TOLD_TWICE.equals(cause.getSQLState())
                ? new RowsDoNotAddUp(fileId, "a row was told twice: " + cause.getMessage())
                : new UncategorizedSQLException("loading file " + fileId, null, cause);
    }

    private <E extends Exception> RowCounts load(
            Connection connection, int fileId, @Nullable Long runId, Reading<E> reading) throws SQLException, E {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        boolean readBefore = lock(jdbc, fileId);
        LoadStore load = fill(connection, fileId, runId, readBefore, reading);
        Map<Integer, RowCounts> bySheet = new TallyStore(jdbc).tally(fileId, load.tablesUsed(), load.sheets());
        writeSheets(jdbc, fileId, load.sheets(), bySheet);
        RowCounts total = bySheet.values().stream().reduce(RowCounts.NONE, RowCounts::plus);
        writeFile(jdbc, fileId, load.sheets(), total);
        return total;
    }

    private <E extends Exception> LoadStore fill(
            Connection connection, int fileId, @Nullable Long runId, boolean readBefore, Reading<E> reading)
            throws SQLException, E {
        try (LoadStore load = new LoadStore(connection, tables, fileId, runId, readBefore)) {
            reading.read(load);
            load.merge();
            return load;
        }
    }

    /** Keeps others from loading the same file, and tells whether it has rows from an earlier reading. */
    private static boolean lock(JdbcClient jdbc, int fileId) {
        List<String> fate = jdbc.sql("select fate from source_file where file_id = ? for update")
                .param(fileId)
                .query(String.class)
                .list();
        if (fate.isEmpty()) {
            throw new IllegalArgumentException("no file with number " + fileId);
        }
        return jdbc.sql("select exists (select from source_sheet where file_id = ?)")
                .param(fileId)
                .query(Boolean.class)
                .single();
    }

    private static void writeSheets(
            JdbcClient jdbc, int fileId, Collection<SheetReading> sheets, Map<Integer, RowCounts> bySheet) {
        jdbc.sql("delete from source_sheet where file_id = ?").param(fileId).update();
        for (SheetReading sheet : sheets) {
            RowCounts rows = Objects.requireNonNull(bySheet.get(sheet.sheetNo()));
            SheetReading.@Nullable Table first =
                    sheet.tables().isEmpty() ? null : sheet.tables().get(0);
            jdbc.sql("""
                            insert into source_sheet (file_id, sheet_no, name, kind, header_row, mapping, county, month,
                                stated_on, rows_read, rows_accepted, rows_quarantined, rows_ignored, of_sheet_no)
                            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(fileId)
                    .param(sheet.sheetNo())
                    .param(sheet.name().replace("\0", ""))
                    .param(first == null ? null : first.kind())
                    .param(first == null ? null : Integer.valueOf(first.headerRow()))
                    .param(first == null ? "{}" : mapping(first))
                    .param(first == null ? null : first.county())
                    .param(first == null ? null : first.month())
                    .param(first == null ? null : first.statedOn())
                    .param(rows.read())
                    .param(rows.accepted())
                    .param(rows.quarantined())
                    .param(rows.ignored())
                    .param(sheet.position() == sheet.sheetNo() ? null : Integer.valueOf(sheet.position()))
                    .update();
            writeTables(jdbc, fileId, sheet);
        }
    }

    private static void writeTables(JdbcClient jdbc, int fileId, SheetReading sheet) {
        for (int table = 0; table < sheet.tables().size(); table++) {
            SheetReading.Table told = sheet.tables().get(table);
            jdbc.sql("""
                            insert into source_table (file_id, sheet_no, table_no, kind, header_row, mapping, county, month, stated_on)
                            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                    .param(fileId)
                    .param(sheet.sheetNo())
                    .param(table)
                    .param(told.kind())
                    .param(told.headerRow())
                    .param(mapping(told))
                    .param(told.county())
                    .param(told.month())
                    .param(told.statedOn())
                    .update();
        }
    }

    private static String mapping(SheetReading.Table table) {
        return JSON.writeValueAsString(new TreeMap<>(table.mapping()));
    }

    /** A file states the latest date that one of its tables states, and the county that all of those agree on that state one. */
    private static void writeFile(JdbcClient jdbc, int fileId, Collection<SheetReading> sheets, RowCounts total) {
        List<SheetReading.Table> tables =
                sheets.stream().flatMap(sheet -> sheet.tables().stream()).toList();
        LocalDate statedOn = tables.stream()
                .map(SheetReading.Table::statedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        List<String> counties = tables.stream()
                .map(SheetReading.Table::county)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        jdbc.sql("""
                        update source_file set fate = 'READ', refusal_code = null, refusal_text = null, stated_on = ?,
                            sender_county = ?, rows_read = ?, rows_accepted = ?, rows_quarantined = ?, rows_ignored = ?
                        where file_id = ?""")
                .param(statedOn)
                .param(counties.size() == 1 ? counties.get(0) : null)
                .param(total.read())
                .param(total.accepted())
                .param(total.quarantined())
                .param(total.ignored())
                .param(fileId)
                .update();
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone, and the transaction with it; what made us give up is already on its way.
        }
    }
}
