package io.zhuqi.store;

import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The way of one file's rows into one table: binary COPY into a staging table, then one merge. The staging table is temporary, so that
 * files loaded at the same time do not meet, nothing is logged twice, and a commit empties it at no cost; rows pass through a buffer of
 * constant size.
 */
final class StagingStore {
    private static final int CHUNK_BYTES = 1 << 20;

    private final Connection connection;
    private final String table;
    private final String stage;
    private final List<String> key;
    private final List<String> content;
    private final String copy;
    private final String insert;
    private final int width;
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK_BYTES / 4);
    private @Nullable PgBinaryWriter writer;
    private int pendingRows;
    private long staged;

    /**
     * @param key columns that tell one row of a file from another
     * @param content further columns in which two readings of a row can differ
     * @param stamps further columns, in which they may differ without meaning anything
     */
    StagingStore(Connection connection, String table, List<String> key, List<String> content, List<String> stamps)
            throws SQLException {
        this.connection = connection;
        this.table = table;
        this.stage = "stage_" + table;
        this.key = key;
        this.content = content;
        String all = columns("", List.of(key, content, stamps));
        this.copy = "copy " + stage + " (" + all + ") from stdin (format binary)";
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table if not exists %s (like %s including defaults) on commit delete rows"
                    .formatted(stage, table));
        }
        this.insert = "insert into %s (%s) select %s from %s on conflict do nothing".formatted(table, all, all, stage);
        this.width = key.size() + content.size() + stamps.size();
    }

    /** Takes one row; {@code values} writes key, content and stamps in this order. */
    void add(Consumer<PgBinaryWriter> values) throws SQLException {
        if (writer == null) {
            writer = new PgBinaryWriter(chunk);
        }
        writer.startRow(width);
        values.accept(writer);
        staged++;
        pendingRows++;
        if (chunk.size() >= CHUNK_BYTES) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (writer == null) {
            return;
        }
        writer.close();
        writer = null;
        try {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new ByteArrayInputStream(chunk.toByteArray()));
            if (copied != pendingRows) {
                throw new SQLException("COPY took " + copied + " rows of " + pendingRows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunk.reset();
        pendingRows = 0;
    }

    /**
     * Brings the staged rows into the table. Rows of an earlier reading of the file that this one does not repeat exactly are moved to
     * {@code replaced_row}; those that it repeats stay untouched, with the run that first brought them.
     *
     * @param readBefore whether there may be such rows
     * @throws RowsDoNotAddUp when one place in the file was told twice
     */
    void merge(int fileId, boolean readBefore, @Nullable Long runId) throws SQLException {
        flush();
        try (Statement statement = connection.createStatement()) {
            if (readBefore) {
                statement.execute(replacement(fileId, runId));
            }
            if (staged > 0) {
                statement.execute(insert);
            }
            long stored = readBefore ? count(statement, fileId) : statement.getLargeUpdateCount();
            if (staged > 0 && stored != staged) {
                throw new RowsDoNotAddUp(
                        fileId, table + " holds " + stored + " rows of " + staged + ": a row was told twice");
            }
        }
    }

    private long count(Statement statement, int fileId) throws SQLException {
        try (ResultSet result = statement.executeQuery(
                String.format(Locale.ROOT, "select count(*) from %s where file_id = %d", table, fileId))) {
            result.next();
            return result.getLong(1);
        }
    }

    private String replacement(int fileId, @Nullable Long runId) {
        String same =
                key.stream().map(column -> "s." + column + " = t." + column).collect(Collectors.joining(" and "));
        return """
                with gone as (
                    delete from %1$s t where t.file_id = %2$d and not exists (
                        select from %3$s s where %4$s and row(%5$s) is not distinct from row(%6$s))
                    returning t.*)
                insert into replaced_row (stored_in, file_id, sheet_no, row_no, run_id, replaced_by, content)
                select '%1$s', file_id, sheet_no, row_no, %7$s, %8$s, to_jsonb(gone) from gone""".formatted(
                        table,
                        fileId,
                        stage,
                        same,
                        columns("s.", List.of(content)),
                        columns("t.", List.of(content)),
                        table.equals("ignored_row") ? "null" : "run_id",
                        runId == null ? "null::bigint" : runId.toString());
    }

    private static String columns(String prefix, List<List<String>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .map(column -> prefix + "\"" + column + "\"")
                .collect(Collectors.joining(", "));
    }
}
