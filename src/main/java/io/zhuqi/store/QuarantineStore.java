package io.zhuqi.store;

import io.zhuqi.vocabulary.SourceRef;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What was set aside, and why. */
public final class QuarantineStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FETCH_ROWS = 500;

    private static final String ENTRIES = """
            select f.file_id, f.path, f.fingerprint, f.received_on, s.name as sheet, coalesce(s.of_sheet_no, s.sheet_no) as position, q.*
            from open_quarantine q
            join source_file f on f.file_id = q.file_id
            join source_sheet s on s.file_id = q.file_id and s.sheet_no = q.sheet_no
            where not exists (select from withdrawal w where w.fingerprint = f.fingerprint)
                and (:file::int is null or q.file_id = :file)
                and (:run::bigint is null or q.run_id = :run)
            order by f.received_on, f.path_order, q.sheet_no, q.row_no, q.seq""";

    private final DataSource database;

    public QuarantineStore(DataSource database) {
        this.database = database;
    }

    /**
     * One reason why one row is set aside.
     *
     * @param where file, sheet, row and, where a cell is to blame, column
     * @param seq 1 for the row's first reason, then 2, …
     * @param cells every cell of the row as text, by physical column; null where it is empty
     */
    public record Entry(
            int fileId,
            String fingerprint,
            LocalDate receivedOn,
            SourceRef where,
            int seq,
            @Nullable String kind,
            String code,
            @Nullable String field,
            @Nullable String value,
            Map<String, ?> args,
            List<@Nullable String> cells,
            @Nullable Long runId) {}

    /**
     * Tells all reasons, in the order of submission and then of the rows; files that were withdrawn are left out, and so are rows that a
     * later file has corrected or brought again. Memory does not grow with their number.
     *
     * @param fileId only this file's; null for all
     * @param runId only what this run newly set aside; null for all
     */
    public void entries(@Nullable Integer fileId, @Nullable Long runId, Consumer<Entry> reader) {
        read(fileId, runId, (sheetNo, position, entry) -> reader.accept(entry));
    }

    /** Takes one reason with the number of its sheet and the sheet's position in the file, 0-based; they differ for a part of a sheet. */
    @FunctionalInterface
    public interface SheetEntry {
        void accept(int sheetNo, int position, Entry entry);
    }

    /** Tells the reasons of one file that still wait to be corrected, in the order of its rows. */
    public void open(int fileId, SheetEntry reader) {
        read(fileId, null, reader);
    }

    private void read(@Nullable Integer fileId, @Nullable Long runId, SheetEntry reader) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(FETCH_ROWS);
        // Outside a transaction the driver would fetch everything at once.
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(status -> JdbcClient.create(template)
                .sql(ENTRIES)
                .param("file", fileId)
                .param("run", runId)
                .query(row -> {
                    reader.accept(row.getInt("sheet_no"), row.getInt("position"), entry(row));
                }));
    }

    /** Physical rows that this run newly set aside. */
    public long rowsOf(long runId) {
        return JdbcClient.create(database)
                .sql("select count(distinct (file_id, sheet_no, row_no)) from quarantined_row where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("file_id"),
                row.getString("fingerprint"),
                row.getObject("received_on", LocalDate.class),
                new SourceRef(
                        row.getString("path"),
                        row.getString("sheet"),
                        row.getInt("row_no"),
                        row.getObject("column_no", Integer.class)),
                row.getInt("seq"),
                row.getString("kind"),
                row.getString("code"),
                row.getString("field"),
                row.getString("value"),
                args(row.getString("args")),
                cells(row.getArray("cells")),
                row.getObject("run_id", Long.class));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> args(String json) {
        return new TreeMap<String, Object>(JSON.readValue(json, Map.class));
    }

    private static List<@Nullable String> cells(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
