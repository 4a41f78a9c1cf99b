package io.zhuqi.reporting.issue;

import io.zhuqi.reporting.issue.RowChange.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changed from one frozen version of a report to another: figures, and the rows that made the change. */
public final class ChangeStore {
    /** What was counted in neither is in neither; a unit that is in one of them with nothing did not change. */
    private static final String FIGURES = """
            select coalesce(a.code, b.code) as code, coalesce(a.figure_scope, b.figure_scope) as figure_scope,
                   coalesce(a."window", b."window") as "window", coalesce(a.unit, b.unit) as unit,
                   a.value as value_from, b.value as value_to,
                   coalesce(a.numerator || '/' || a.denominator, '') as parts_from,
                   coalesce(b.numerator || '/' || b.denominator, '') as parts_to
            from (select * from issue_figure where period = :period and scope = :scope and version = :from) a
            full join (select * from issue_figure where period = :period and scope = :scope and version = :to) b
              using (code, figure_scope, "window", unit)
            where (a.value, a.numerator, a.denominator) is distinct from (b.value, b.numerator, b.denominator)
              and (a.code is not null and b.code is not null or coalesce(a.value, b.value) <> 0)
            """;

    private static final String SHOWN_FIRST = """
             order by figure_scope <> 'city', figure_scope not like 'county:%', figure_scope collate "C", code collate "C", "window", unit
            """;

    /** The rows that weigh something else, then each changed figure with those of them that it counts. */
    private static final String ROWS = """
            with changed as (select * from (%s) f),
            pair as (
                select coalesce(a.subject, b.subject) as subject, coalesce(b.label, a.label) as label,
                       coalesce(a.weights, '{}') as weights_from, coalesce(b.weights, '{}') as weights_to,
                       coalesce(a.scopes, '{}') as scopes_from, coalesce(b.scopes, '{}') as scopes_to,
                       a.file_id as file_from, a.sheet_no as sheet_from, a.row_no as row_from,
                       b.file_id as file_to, b.sheet_no as sheet_to, b.row_no as row_to,
                       (select min(w) from unnest(b.witnesses) w where w <> all (coalesce(a.witnesses, '{}'))) as witness
                from (select * from issue_row where period = :period and scope = :scope and version = :from) a
                full join (select * from issue_row where period = :period and scope = :scope and version = :to) b
                  using (population, subject, seq)
                where a.weights is distinct from b.weights or a.scopes is distinct from b.scopes
            ), part as (
                select c.*, d.denominator, p.*,
                       case when c.figure_scope = 'city' or c.figure_scope = any(p.scopes_from)
                            then (p.weights_from ->> (c.code || '@' || c."window" || d.suffix))::numeric end as weight_from,
                       case when c.figure_scope = 'city' or c.figure_scope = any(p.scopes_to)
                            then (p.weights_to ->> (c.code || '@' || c."window" || d.suffix))::numeric end as weight_to
                from changed c
                cross join (values (false, ''), (true, '#d')) d(denominator, suffix)
                cross join pair p
            )
            select part.*, fa.path as path_from, fa.received_on as received_from, sa.name as name_from, fb.path as path_to, fb.received_on as received_to, sb.name as name_to,
                   coalesce(fa.run_id > :since or exists (select from withdrawal w where w.fingerprint = fa.fingerprint and w.run_id > :since), false)
                     as fresh_from,
                   coalesce(fb.run_id > :since, false) as fresh_to
            from part
            left join source_file fa on fa.file_id = part.file_from
            left join source_sheet sa on sa.file_id = part.file_from and sa.sheet_no = part.sheet_from
            left join source_file fb on fb.file_id = part.file_to
            left join source_sheet sb on sb.file_id = part.file_to and sb.sheet_no = part.sheet_to
            where weight_from is distinct from weight_to
            order by figure_scope <> 'city', figure_scope not like 'county:%%', figure_scope collate "C", code collate "C", "window", unit,
                     denominator, coalesce(fb.path_order, fa.path_order), coalesce(row_to, row_from), subject collate "C"
            """.formatted(FIGURES);

    private final JdbcClient jdbc;

    public ChangeStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The figures that differ, those of the city first, then the counties', then the units'. */
    public List<FigureChange> figures(IssueKey key, int from, int to) {
        return jdbc.sql(FIGURES + SHOWN_FIRST)
                .params(parameters(key, from, to))
                .query((row, number) -> figure(row))
                .list();
    }

    /**
     * The rows behind the figures that differ, in the order of the figures. A figure may have none: then it differs because of something
     * else than rows, such as another control room.
     *
     * @param since the run that made the earlier version
     */
    public List<RowChange> rows(IssueKey key, int from, int to, long since) {
        return jdbc.sql(ROWS)
                .params(parameters(key, from, to))
                .param("since", since)
                .query((row, number) -> row(row, since))
                .list();
    }

    private static Map<String, Object> parameters(IssueKey key, int from, int to) {
        return Map.of("period", key.period().toString(), "scope", key.scope(), "from", from, "to", to);
    }

    private static FigureChange figure(ResultSet row) throws SQLException {
        return new FigureChange(
                row.getString("code"),
                row.getString("figure_scope"),
                row.getString("window"),
                row.getString("unit"),
                row.getBigDecimal("value_from"),
                row.getBigDecimal("value_to"),
                row.getString("parts_from"),
                row.getString("parts_to"));
    }

    private RowChange row(ResultSet row, long since) throws SQLException {
        String witness = row.getString("witness");
        return new RowChange(
                figure(row),
                row.getBoolean("denominator"),
                row.getString("label"),
                row.getBigDecimal("weight_from"),
                row.getBigDecimal("weight_to"),
                place(row, "from"),
                place(row, "to"),
                witness == null ? null : witness(witness, since));
    }

    private static @Nullable Place place(ResultSet row, String side) throws SQLException {
        String path = row.getString("path_" + side);
        if (path == null) {
            return null;
        }
        String sheet = row.getString("name_" + side);
        return new Place(
                path,
                sheet == null ? "" : sheet,
                row.getInt("row_" + side),
                row.getObject("received_" + side, LocalDate.class),
                row.getBoolean("fresh_" + side));
    }

    /** @param witness kind and row, as kept with the frozen row */
    private @Nullable Place witness(String witness, long since) {
        int colon = witness.indexOf(':');
        List<Place> found = jdbc.sql("""
                        select f.path, f.received_on, s.name, r.row_no, coalesce(f.run_id > ?, false) as fresh from row_%s r
                        join source_file f using (file_id) join source_sheet s using (file_id, sheet_no) where r.row_id = ?
                        """.formatted(witness.substring(0, colon)))
                .param(since)
                .param(Long.parseLong(witness.substring(colon + 1)))
                .query((row, number) -> new Place(
                        row.getString("path"),
                        row.getString("name"),
                        row.getInt("row_no"),
                        row.getObject("received_on", LocalDate.class),
                        row.getBoolean("fresh")))
                .list();
        return found.isEmpty() ? null : found.get(0);
    }
}
