package io.zhuqi.resolution;

import io.zhuqi.resolution.Decision.Subject;
import io.zhuqi.resolution.WaitingName.Place;
import io.zhuqi.resolution.WaitingName.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doubtful names of the last reconciliation on which nobody has said anything yet. */
public final class WaitingNameStore {
    private static final int REASON = 4;
    /** The comparisons of a candidate {@code c}, four texts each. */
    private static final String REASONS = """
            array(select t from jsonb_array_elements(c.value -> 'features') with ordinality f,
                  lateral unnest(array[f.value ->> 'kind', coalesce(f.value ->> 'mention', ''), coalesce(f.value ->> 'registered', ''),
                      to_char(coalesce(f.value ->> 'bits', f.value ->> 'points', '0')::numeric, 'FMSG9990.0')]) with ordinality u (t, n)
                  order by f.ordinality, u.n) as reasons""";

    private final JdbcClient jdbc;

    public WaitingNameStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Names of enterprises, each candidate once, best first; then those of officials. */
    public List<WaitingName> all() {
        List<WaitingName> all = new ArrayList<>(enterprises());
        all.addAll(officials());
        return all;
    }

    private List<WaitingName> enterprises() {
        return jdbc.sql("""
                        with waiting as (
                            select l.mention_name as name, l.candidates, coalesce(l.mention_code, '') as code
                            from derived.enterprise_link l
                            where l.status = 'REVIEW' and l.mention_name is not null and not exists (
                                select from decision d where d.subject_kind = 'ENTERPRISE' and d.judgement = 'UNSURE'
                                  and d.revoked_on is null and derived.fold(d.mention) = derived.fold(l.mention_name))
                        ), written as (
                            select n.name, r.file_id, r.sheet_no, r.row_no from row_officials r cross join unnest(r.enterprise_names) as n (name)
                            union all select enterprise_name, file_id, sheet_no, row_no from row_problems
                            union all select enterprise_name, file_id, sheet_no, row_no from row_worklogs
                            union all select enterprise_name, file_id, sheet_no, row_no from row_uptakes
                            union all select enterprise_name, file_id, sheet_no, row_no from row_fieldchecks
                            union all select enterprise_name, file_id, sheet_no, row_no from row_outcomes
                            union all select enterprise_name, file_id, sheet_no, row_no from row_inspections
                            union all select enterprise_name, file_id, sheet_no, row_no from row_checklist
                        ), %s, offered as (
                            select distinct on (w.name, c.value ->> 'enterprise_id') w.name, w.code, c.ordinality as nth,
                                   c.value ->> 'enterprise_id' as id, c.value ->> 'name' as meant, c.value ->> 'score' as score, %s
                            from waiting w
                            cross join jsonb_array_elements(w.candidates) with ordinality c
                            order by w.name, c.value ->> 'enterprise_id', w.code, c.ordinality)
                        select 'ENTERPRISE' as subject, o.name as mention, o.id, o.meant, coalesce(y.name, '') as about, o.score, o.reasons,
                               s.rows, s.source
                        from offered o
                        join source s on s.name = o.name
                        left join derived.enterprise e on e.enterprise_id = o.id
                        left join county y on y.code = e.county
                        order by o.name collate "C", o.code collate "C", o.nth""".formatted(source(), REASONS))
                .query((row, number) -> read(row))
                .list();
    }

    private List<WaitingName> officials() {
        return jdbc.sql("""
                        with waiting as (
                            select l.mention_name || coalesce('@' || l.mention_unit, '') as name, l.candidates,
                                   coalesce(l.mention_enterprise_id, '') as code, l.from_day
                            from derived.official_link l
                            where l.status = 'REVIEW' and not exists (
                                select from decision d where d.subject_kind = 'OFFICIAL' and d.judgement = 'UNSURE' and d.revoked_on is null
                                  and derived.fold(d.mention) in (derived.fold(l.mention_name), derived.fold(l.mention_name || '@' || l.mention_unit)))
                        ), written as (
                            select official_name || coalesce('@' || unit, '') as name, file_id, sheet_no, row_no from row_worklogs
                            union all select official_name, file_id, sheet_no, row_no from row_problems
                            union all select official_name, file_id, sheet_no, row_no from row_outcomes
                            union all select official_name, file_id, sheet_no, row_no from row_inspections
                            union all select official_name || coalesce('@' || unit, ''), file_id, sheet_no, row_no from row_absences
                        ), %s, offered as (
                            select distinct on (w.name, c.value ->> 'official_id') w.name, c.value ->> 'official_id' as id,
                                   c.value ->> 'name' as meant, c.value ->> 'score' as score, %s
                            from waiting w
                            cross join jsonb_array_elements(w.candidates) with ordinality c
                            order by w.name, c.value ->> 'official_id', (c.value ->> 'score')::numeric desc nulls last, w.code, w.from_day)
                        select 'OFFICIAL' as subject, o.name as mention, o.id, o.meant,
                               coalesce((select string_agg(distinct coalesce(e.name, p.enterprise_text), '、' order by coalesce(e.name, p.enterprise_text))
                                from derived.posting p left join derived.enterprise e using (enterprise_id)
                                where p.official_id = o.id), '') as about, o.score, o.reasons, s.rows, s.source
                        from offered o
                        join source s on s.name = o.name
                        order by o.name collate "C", o.score::numeric desc nulls last, o.id collate "C\"""".formatted(source(), REASONS))
                .query((row, number) -> read(row))
                .list();
    }

    /** Where a name that waits is written first, and how often. */
    private static String source() {
        return """
                source as (
                    select w.name, count(*) as rows,
                           (array_agg(array[f.path, t.name, w.row_no::text] order by s.order_no, w.row_no))[1:1] as source
                    from written w
                    join derived.known_sheet s using (file_id, sheet_no)
                    join source_file f using (file_id)
                    join source_sheet t using (file_id, sheet_no)
                    where w.name in (select name from waiting)
                    group by w.name)""";
    }

    private static WaitingName read(ResultSet row) throws SQLException {
        String[] texts = (String[]) row.getArray("reasons").getArray();
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i + REASON <= texts.length; i += REASON) {
            reasons.add(new Reason(texts[i], texts[i + 1], texts[i + 2], texts[i + 3]));
        }
        return new WaitingName(
                Subject.valueOf(row.getString("subject")),
                row.getString("mention"),
                row.getString("id"),
                Objects.requireNonNullElse(row.getString("meant"), row.getString("id")),
                row.getString("about"),
                row.getString("score"),
                reasons,
                row.getLong("rows"),
                place(((String[][]) row.getArray("source").getArray())[0]));
    }

    private static Place place(String[] parts) {
        return new Place(parts[0], parts[1], Integer.parseInt(parts[2]));
    }
}
