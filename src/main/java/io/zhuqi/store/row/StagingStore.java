package io.zhuqi.store.row;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way of one file's rows into one table, in chunks of constant size. Of a file that is read for the first time nothing can be there:
 * its rows go by COPY straight to where they belong, and a place told twice meets the table's key. When a file is read again they go into
 * a staging table, from which one merge brings what is new. The staging table is temporary, so that files loaded at the same time do not
 * meet, nothing is logged twice, and a commit empties it at no cost.
 */
final class StagingStore {
    private static final int CHUNK_BYTES = 1 << 17;

    private final CopyStore copies;
    private final String table;
    private final @Nullable String stage;
    private final List<String> key;
    private final List<String> content;
    private final String all;
    private final List<String> stamps;
    private final String copy;
    private final int width;
    private final CopyEncoder chunk = new CopyEncoder(CHUNK_BYTES / 8);
    private int pendingRows;
    private long staged;

    /**
     * @param key columns that tell one row of a file from another
     * @param content further columns in which two readings of a row can differ
     * @param stamps further columns, in which they may differ without meaning anything
     * @param readBefore whether there may be rows of an earlier reading of the file
     */
    StagingStore(
            CopyStore copies,
            String table,
            List<String> key,
            List<String> content,
            List<String> stamps,
            boolean readBefore)
            throws SQLException {
        this.copies = copies;
        this.table = table;
        this.stage = readBefore ? "stage_" + table : null;
        this.key = key;
        this.content = content;
        this.stamps = stamps;
        this.all = columns("", List.of(key, content, stamps));
        this.copy = "copy %s (%s) from stdin (format binary)".formatted(stage == null ? table : stage, all);
        this.width = key.size() + content.size() + stamps.size();
        if (stage != null) {
            copies.execute("create temp table if not exists %s (like %s including defaults) on commit delete rows"
                    .formatted(stage, table));
        }
    }

    /** Takes one row; {@code values} writes key, content and stamps in this order. */
    void add(Consumer<CopyEncoder> values) throws SQLException {
        int before = chunk.size();
        chunk.startRow(width);
        try {
            values.accept(chunk);
        } catch (RuntimeException e) {
            chunk.truncate(before);
            throw e;
        }
        staged++;
        pendingRows++;
        if (chunk.size() >= CHUNK_BYTES) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (pendingRows > 0) {
            copies.send(copy, chunk.bytes(), chunk.size(), pendingRows);
            chunk.truncate(0);
            pendingRows = 0;
        }
    }

    /**
     * Sees to it that all rows are in the table. Rows of an earlier reading of the file that this one does not repeat exactly are moved to
     * {@code replaced_row}; those that it repeats stay untouched, with the run that first brought them.
     *
     * @throws RowsDoNotAddUp when one place in the file was told twice
     */
    void merge(int fileId, @Nullable Long runId) throws SQLException {
        flush();
        if (stage == null) {
            return;
        }
        copies.execute(replacement(stage, fileId, runId));
        if (staged > 0) {
            copies.execute(
                    "insert into %s (%s) select %s from %s on conflict do nothing".formatted(table, all, all, stage));
            long stored = copies.count("select count(*) from %s where file_id = %s".formatted(table, fileId));
            if (stored != staged) {
                throw new RowsDoNotAddUp(
                        fileId, table + " holds " + stored + " rows of " + staged + ": a row was told twice");
            }
        }
    }

    private String replacement(String from, int fileId, @Nullable Long runId) {
        String same =
                key.stream().map(column -> "s." + column + " = t." + column).collect(Collectors.joining(" and "));
        return """
                with gone as (
                    delete from %1$s t where t.file_id = %2$s and not exists (
                        select from %3$s s where %4$s and row(%5$s) is not distinct from row(%6$s))
                    returning t.*)
                insert into replaced_row (stored_in, file_id, sheet_no, row_no, run_id, replaced_by, content)
                select '%1$s', file_id, sheet_no, row_no, %7$s, %8$s, to_jsonb(gone) from gone""".formatted(
                        table,
                        Integer.toString(fileId),
                        from,
                        same,
                        columns("s.", List.of(content)),
                        columns("t.", List.of(content)),
                        stamps.contains("run_id") ? "run_id" : "null",
                        runId == null ? "null::bigint" : runId.toString());
    }

    private static String columns(String prefix, List<List<String>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .map(column -> prefix + "\"" + column + "\"")
                .collect(Collectors.joining(", "));
    }
}
