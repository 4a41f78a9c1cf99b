package io.zhuqi.operations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every file that was ever received, with its fate; looks only. */
public final class IntakeStore {
    private static final String FILES = """
            select f.fingerprint, f.path, f.received_on, f.rows_read, f.rows_accepted, f.rows_quarantined, f.rows_ignored,
                   f.refusal_text, r.path as receipt,
                   case when w.fingerprint is not null then 'WITHDRAWN' when f.fate <> 'READ' then f.fate
                        when f.rows_quarantined > 0 then 'READ_IN_PART' else 'READ' end as state,
                   coalesce(t.kinds, '{}') as kinds, coalesce(t.counties, array_remove(array[f.sender_county], null)) as counties,
                   coalesce(t.months, '{}') as months,
                   array(select d.path from file_delivery d where d.fingerprint = f.fingerprint and d.path <> f.path
                         order by d.path) as again
            from source_file f
            left join withdrawal w using (fingerprint)
            left join receipt r using (fingerprint)
            left join lateral (
                select array_agg(distinct kind order by kind) as kinds,
                       array_agg(distinct coalesce(county, f.sender_county) order by coalesce(county, f.sender_county))
                           filter (where coalesce(county, f.sender_county) is not null) as counties,
                       array_agg(distinct to_char(coalesce(month, stated_on, f.stated_on, f.received_on), 'YYYY-MM')
                                 order by to_char(coalesce(month, stated_on, f.stated_on, f.received_on), 'YYYY-MM')) as months
                from source_table where file_id = f.file_id having count(*) > 0) t on true
            order by f.received_on, f.path_order, f.file_id""";

    private final JdbcClient jdbc;

    IntakeStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** What became of a file. */
    public enum State {
        /** Every row with data is in. */
        READ,
        /** Some rows are in quarantine. */
        READ_IN_PART,
        /** Not readable as a whole. */
        REFUSED,
        /** To be read by the next night. */
        PENDING,
        /** Ended by an operator's word. */
        WITHDRAWN,
        /** The content was there already, under another path. */
        DUPLICATE,
        /** In the inbox and not received. */
        WAITING
    }

    /**
     * A file.
     *
     * @param kinds of its tables, sorted; empty when none was recognised
     * @param counties GB/T 2260 codes that it speaks of, sorted
     * @param months that it reports, as {@code YYYY-MM}, sorted
     * @param reason why it was refused, waits, or of what it is a duplicate; null otherwise
     * @param receipt relative to the folder of receipts; null when none was written
     */
    public record Entry(
            String path,
            @Nullable String fingerprint,
            State state,
            @Nullable LocalDate receivedOn,
            List<String> kinds,
            List<String> counties,
            List<String> months,
            long read,
            long accepted,
            long quarantined,
            long ignored,
            @Nullable String reason,
            @Nullable String receipt) {
        /** A file that brought nothing of its own. */
        public static Entry without(String path, State state, @Nullable LocalDate receivedOn, String reason) {
            return new Entry(path, null, state, receivedOn, List.of(), List.of(), List.of(), 0, 0, 0, 0, reason, null);
        }
    }

    /** One content, and the other paths under which it came. */
    public record Received(Entry entry, List<String> again) {}

    /** In the order of receipt, then in natural order of the paths. */
    public List<Received> received() {
        return jdbc.sql(FILES)
                .query((row, number) -> new Received(
                        new Entry(
                                row.getString("path"),
                                row.getString("fingerprint"),
                                State.valueOf(row.getString("state")),
                                row.getObject("received_on", LocalDate.class),
                                texts(row, "kinds"),
                                texts(row, "counties"),
                                texts(row, "months"),
                                row.getLong("rows_read"),
                                row.getLong("rows_accepted"),
                                row.getLong("rows_quarantined"),
                                row.getLong("rows_ignored"),
                                row.getString("refusal_text"),
                                row.getString("receipt")),
                        texts(row, "again")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
