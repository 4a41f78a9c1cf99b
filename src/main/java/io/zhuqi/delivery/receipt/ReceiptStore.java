package io.zhuqi.delivery.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files have something to go back, and what went back already. */
public final class ReceiptStore {
    private static final String DUE = """
            select file_id, signature from (
              select f.file_id, f.fingerprint,
                  md5(string_agg(concat_ws('/', q.sheet_no, q.row_no, q.seq, q.code, q.column_no), ',' order by q.sheet_no, q.row_no, q.seq)) as signature
              from source_file f join open_quarantine q using (file_id)
              where f.fate = 'READ'
              group by f.file_id
              union all
              select file_id, fingerprint, md5(concat_ws('/', refusal_code, refusal_text)) from source_file where fate = 'REFUSED') wrong
            where not exists (select from withdrawal w where w.fingerprint = wrong.fingerprint)
            order by file_id""";

    private final JdbcClient jdbc;

    public ReceiptStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * A file with something wrong.
     *
     * @param signature over all that is wrong in it
     */
    public record Due(int fileId, String signature) {}

    /** A workbook that was written; {@code path} is relative to the folder of receipts. */
    public record Receipt(String fingerprint, String path, long lines, String signature) {}

    /** Every file with something wrong. */
    public List<Due> wrong() {
        return jdbc.sql(DUE).query(Due.class).list();
    }

    /** By fingerprint. */
    public Map<String, Receipt> written() {
        Map<String, Receipt> written = new HashMap<>();
        jdbc.sql("select fingerprint, path, lines, signature from receipt")
                .query(Receipt.class)
                .list()
                .forEach(receipt -> written.put(receipt.fingerprint(), receipt));
        return written;
    }

    /** Those that a run wrote, by path. */
    public List<Receipt> writtenBy(long runId) {
        return jdbc.sql("select fingerprint, path, lines, signature from receipt where run_id = ? order by path")
                .param(runId)
                .query(Receipt.class)
                .list();
    }

    public Optional<Receipt> of(String fingerprint) {
        return jdbc.sql("select fingerprint, path, lines, signature from receipt where fingerprint = ?")
                .param(fingerprint)
                .query(Receipt.class)
                .optional();
    }

    void remember(Receipt receipt, @Nullable Long runId) {
        jdbc.sql("""
                        insert into receipt (fingerprint, path, lines, signature, run_id) values (?, ?, ?, ?, ?)
                        on conflict (fingerprint) do update set path = excluded.path, lines = excluded.lines,
                            signature = excluded.signature, run_id = excluded.run_id""")
                .param(receipt.fingerprint())
                .param(receipt.path())
                .param(receipt.lines())
                .param(receipt.signature())
                .param(runId)
                .update();
    }

    /** The lowest header row of each recognised sheet. */
    HeaderRows headers(int fileId) {
        Map<Integer, Integer> rows = new HashMap<>();
        jdbc.sql("""
                        select coalesce(of_sheet_no, sheet_no), max(header_row) from source_sheet
                        where file_id = ? and header_row is not null group by 1""").param(fileId).query(row -> {
            rows.put(row.getInt(1), row.getInt(2));
        });
        return new HeaderRows(rows);
    }
}
