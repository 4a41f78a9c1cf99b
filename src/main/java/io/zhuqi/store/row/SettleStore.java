package io.zhuqi.store.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds which quarantined rows later files bring again: corrected, or wrong once more. A file that carries our list of
 * returned rows names them; of any other, the rows that are equal but for the wrong cells count, provided that it comes
 * under the same path or repeats a good part of the earlier file's rows.
 */
public final class SettleStore {
    private static final String ROWS = """
            insert into pg_temp.found_row
            select r.*, derived.but(cells, '{}'), 1 from (
                select file_id, sheet_no, row_no, '%1$s', cells, true from %2$s where part = 1
                union all
                select distinct file_id, sheet_no, row_no, '%1$s', cells, false from quarantined_row where kind = '%1$s') r
            where file_id in (
                select file_id from pg_temp.waiting where kind = '%1$s'
                union
                select file_id from pg_temp.submitted join source_table h using (file_id) where unchecked and h.kind = '%1$s')""";

    /** The k-th equal row of a file is the k-th, whether it was accepted or not. */
    private static final String REPEATS = """
            update pg_temp.found_row r set repeat = n.n from (
                select file_id, sheet_no, row_no,
                    row_number() over (partition by file_id, kind, accepted, text order by sheet_no, row_no) as n
                from pg_temp.found_row) n
            where n.file_id = r.file_id and n.sheet_no = r.sheet_no and n.row_no = r.row_no and n.n > 1""";

    private static final String OVERLAPS = """
            insert into pg_temp.pair
            select file_id, by_file_id from (
                select o.file_id, r.file_id as by_file_id, count(*) as again
                from (select distinct file_id, kind from pg_temp.waiting) w
                join pg_temp.submitted o using (file_id)
                join pg_temp.found_row a on a.file_id = w.file_id and a.kind = w.kind and a.accepted
                join pg_temp.found_row r on r.kind = a.kind and r.accepted and r.text = a.text and r.repeat = a.repeat
                join pg_temp.submitted c on c.file_id = r.file_id and c.unchecked and c.place > o.place
                group by o.file_id, r.file_id) shared
            join source_file f using (file_id)
            where again >= :overlap * f.rows_accepted
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, RowTable> tables;

    /** @param tables the row tables of all kinds */
    public SettleStore(DataSource database, Collection<RowTable> tables) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.tables = tables.stream().collect(Collectors.toMap(RowTable::name, Function.identity()));
    }

    /**
     * Looks at all files that were read since the last time; a second call finds nothing more.
     *
     * @param overlap share of the earlier file's accepted rows that a later one must repeat to be taken for its resubmission
     */
    public void settle(long runId, double overlap) {
        transaction.executeWithoutResult(status -> {
            script("10-corrections.sql");
            List<String> kinds = jdbc.sql("""
                            select kind from source_table
                            where file_id in (select file_id from pg_temp.waiting union select by_file_id from pg_temp.pair)
                            group by kind order by kind""").query(String.class).list();
            for (String kind : kinds) {
                RowTable table = tables.get(kind);
                if (table != null) {
                    jdbc.sql(ROWS.formatted(kind, table.tableName())).update();
                }
            }
            jdbc.sql("analyze pg_temp.found_row").update();
            jdbc.sql(REPEATS).update();
            jdbc.sql(OVERLAPS).param("overlap", overlap).update();
            jdbc.sql(read("30-settle.sql")).param("run", runId).update();
        });
    }

    /** What became of quarantined rows. */
    public record Settled(
            String file, String sheet, int row, String byFile, String bySheet, int byRow, String outcome) {}

    /** Rows that a later file has corrected or brought again, in the order of submission. */
    public List<Settled> settled() {
        return jdbc.sql("""
                        select f.path as file, coalesce(fs.name, '') as sheet, s.row_no as row, b.path as by_file,
                               coalesce(bs.name, '') as by_sheet, s.by_row_no as by_row, s.outcome
                        from settled_row s
                        join source_file f on f.file_id = s.file_id
                        join source_file b on b.file_id = s.by_file_id
                        left join source_sheet fs on fs.file_id = s.file_id and fs.sheet_no = s.sheet_no
                        left join source_sheet bs on bs.file_id = s.by_file_id and bs.sheet_no = s.by_sheet_no
                        where not exists (select from withdrawal w where w.fingerprint in (b.fingerprint, f.fingerprint))
                        order by f.received_on, f.path_order, s.sheet_no, s.row_no""").query(Settled.class).list();
    }

    private void script(String name) {
        jdbc.sql(read(name)).update();
    }

    private static String read(String name) {
        try (InputStream in = SettleStore.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
