package io.zhuqi.policy.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each enterprise that is served and each measure in force, at the current cut-off. */
public final class MatrixStore {
    private static final int FETCH_ROWS = 100;

    private static final String MEASURES = """
            select m.measure_id as id, coalesce(p.document_no, p.title) as document, m.measure_no as number
            from derived.measure_place f
            join derived.measure m using (measure_id)
            join derived.policy p on p.policy_id = m.policy_id
            where f.as_of = (select as_of from derived.cutoff where label = 'current')
            order by p.published_on, p.policy_id, length(m.measure_no), m.measure_no, m.measure_id""";

    private static final String ROWS = """
            select e.county, e.name as enterprise, y.ids || x.ids as ids, y.codes || x.codes as codes
            from derived.served s
            join derived.enterprise e using (enterprise_id)
            left join lateral (
                select array_agg(n.measure_id order by n.measure_id) as ids,
                       array_agg(case when n.verdict = 'ENTITLED' and n.enjoyed then 'ENJOYED' when n.verdict = 'ENTITLED' then 'GAP'
                                      when n.verdict = 'UNKNOWN' then 'UNKNOWN' when n.enjoyed then 'DOUBTFUL' else 'NOT' end
                                 order by n.measure_id) as codes
                from derived.entitlement n
                where n.as_of = s.as_of and n.enterprise_id = s.enterprise_id) x on true
            left join lateral (
                select array_agg(p.measure_id) as ids, array_agg('NOT_' || f.code) as codes
                from derived.measure_place p
                cross join lateral (
                    select k.code from derived.code_mask k join derived.condition_word w on w.condition = k.code
                    where k.as_of = s.as_of and k.enterprise_id = s.enterprise_id and get_bit(k.failed, p.place) = 1
                    order by w.sort limit 1) f
                where p.as_of = s.as_of) y on true
            where s.as_of = (select as_of from derived.cutoff where label = 'current') and :county in ('', e.county)
            order by e.county, e.name, e.enterprise_id""";

    private final DataSource database;

    public MatrixStore(DataSource database) {
        this.database = database;
    }

    /** A measure in force. */
    public record Measure(String id, String document, String number) {}

    /**
     * An enterprise.
     *
     * @param county GB/T 2260, or {@code UNKNOWN}
     * @param conclusions by measure: {@code ENJOYED} (entitled and received), {@code GAP} (entitled only), {@code UNKNOWN},
     *     {@code DOUBTFUL} (received and not entitled) or {@code NOT_<condition>}, the first condition that fails
     */
    public record Line(String county, String enterprise, Map<String, String> conclusions) {}

    /** In the order of their documents, oldest first. */
    public List<Measure> measures() {
        return JdbcClient.create(database).sql(MEASURES).query(Measure.class).list();
    }

    /**
     * Tells the enterprises one by one; memory does not grow with their number.
     *
     * @param county only its enterprises; empty for all
     */
    public void rows(String county, Consumer<Line> sink) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(FETCH_ROWS);
        // Outside a transaction the driver would fetch everything at once.
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(status -> JdbcClient.create(template)
                .sql(ROWS)
                .param("county", county)
                .query(row -> {
                    sink.accept(line(row));
                }));
    }

    private static Line line(ResultSet row) throws SQLException {
        Map<String, String> conclusions = new HashMap<>();
        if (row.getArray("ids") != null) {
            String[] ids = (String[]) row.getArray("ids").getArray();
            String[] codes = (String[]) row.getArray("codes").getArray();
            for (int i = 0; i < ids.length; i++) {
                conclusions.put(ids[i], codes[i]);
            }
        }
        return new Line(row.getString("county"), row.getString("enterprise"), conclusions);
    }
}
