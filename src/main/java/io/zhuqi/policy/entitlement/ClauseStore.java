package io.zhuqi.policy.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entitlement line by line, as derived last: every condition of every measure in force, the value read and where it stands. Looks only. */
public final class ClauseStore {
    private final JdbcClient jdbc;

    public ClauseStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * An enterprise with somebody posted to it.
     *
     * @param county its code
     * @param official the first of those posted, by name
     */
    public record Served(String enterpriseId, String name, String county, String official) {}

    /**
     * One condition of one measure, held against one enterprise.
     *
     * @param document the number, else the title
     * @param verdict of the pair: ENTITLED, UNKNOWN or NOT
     * @param enjoyed whether an uptake is on record
     * @param condition null where the measure has no condition
     * @param result TRUE, FALSE, UNKNOWN, or SKIPPED: not worked out because another condition fails
     * @param value what was read, as text
     * @param source file, sheet and cell of the value, or the rows of which an expression speaks
     * @param question what to ask where it cannot be told
     * @param asked facts and tags that an answer could name, joined by commas
     */
    public record Clause(
            String measureId,
            String document,
            String title,
            String measureNo,
            String measureText,
            @Nullable LocalDate closesOn,
            String verdict,
            boolean enjoyed,
            @Nullable String condition,
            @Nullable String demanded,
            @Nullable String result,
            @Nullable String value,
            @Nullable String source,
            @Nullable String question,
            @Nullable String asked) {}

    /** The day of which all this is told; empty before anything was derived. */
    public Optional<LocalDate> asOf() {
        return jdbc.sql("select as_of from derived.cutoff where label = 'current'")
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Enterprises served, by county and code; null stands for all.
     *
     * @param official the name of one who is posted to them on the day
     */
    public List<Served> served(@Nullable String county, @Nullable String enterpriseId, @Nullable String official) {
        return jdbc.sql("""
                        select n.enterprise_id, n.name, n.county, coalesce(min(o.name), '')
                        from derived.cutoff c
                        join derived.served s using (as_of)
                        join derived.enterprise n using (enterprise_id)
                        left join derived.posting p
                          on p.enterprise_id = n.enterprise_id and p.started_on <= c.as_of and coalesce(p.ended_on, 'infinity') >= c.as_of
                        left join derived.official o using (official_id)
                        where c.label = 'current' and (:county::text is null or n.county = :county)
                          and (:enterprise::text is null or n.enterprise_id = :enterprise)
                        group by n.enterprise_id, n.name, n.county
                        having :official::text is null or bool_or(derived.fold(o.name) = derived.fold(:official))
                        order by n.county, n.enterprise_id""")
                .param("county", county)
                .param("enterprise", enterpriseId)
                .param("official", official)
                .query((row, n) -> new Served(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** The clauses of an enterprise, measure by measure; of one measure where its id is given. */
    public void clauses(String enterpriseId, @Nullable String measureId, Consumer<Clause> sink) {
        jdbc.sql(CLAUSES)
                .param("enterprise", enterpriseId)
                .param("measure", measureId)
                .query((row, n) -> new Clause(
                        row.getString("measure_id"),
                        row.getString("document"),
                        row.getString("title"),
                        row.getString("measure_no"),
                        row.getString("measure_text"),
                        row.getObject("closes_on", LocalDate.class),
                        row.getString("pair_verdict"),
                        row.getBoolean("enjoyed"),
                        row.getString("condition"),
                        row.getString("demanded"),
                        row.getString("result"),
                        row.getString("value_read"),
                        row.getString("source"),
                        row.getString("question"),
                        row.getString("asked")))
                .list()
                .forEach(sink);
    }

    private static final String CLAUSES = """
            with clause as (
                select k.* from derived.cutoff c
                join derived.entitlement_clause k using (as_of)
                where c.label = 'current' and k.enterprise_id = :enterprise and (:measure::text is null or k.measure_id = :measure)
            ), pair as (
                select measure_id, case when bool_or(verdict = 'FALSE') then 'NOT' when bool_or(verdict = 'UNKNOWN') then 'UNKNOWN' else 'ENTITLED' end
                           as pair_verdict
                from clause group by measure_id
            ), place as (
                select 'enterprises' as kind, row_id, file_id, sheet_no, row_no from row_enterprises
                union all
                select 'checklist', row_id, file_id, sheet_no, row_no from row_checklist
            ), fact as (
                select x.atom_id, f.fact, f.value, f.kind, f.row_id, f.field, u.n
                from derived.cutoff c
                join derived.feel_expression x on true
                cross join lateral unnest(x.facts) with ordinality u (fact, n)
                left join derived.enterprise_fact f
                  on f.fact = u.fact and f.enterprise_id = :enterprise and f.year = extract(year from c.as_of)::int
                where c.label = 'current'
            ), told as (
                select k.measure_id, k.atom_id, 0::bigint as n, null::text as fact, k.kind, k.row_id, k.field from clause k where k.row_id is not null
                union
                select k.measure_id, f.atom_id, f.n, f.fact, f.kind, f.row_id, f.field
                from fact f join clause k using (atom_id) where f.row_id is not null
            ), source as (
                select t.measure_id, t.atom_id,
                       string_agg(coalesce(t.fact || ': ', '') || s.path || ' [' || h.name || '] '
                                  || coalesce(case when jsonb_typeof(h.mapping -> t.field) = 'number'
                                                   then derived.column_letters((h.mapping ->> t.field)::int) end, '') || p.row_no,
                                  '; ' order by t.n) as source
                from told t
                join place p on p.kind = t.kind and p.row_id = t.row_id
                join source_file s on s.file_id = p.file_id
                join source_sheet h on h.file_id = p.file_id and h.sheet_no = p.sheet_no
                group by t.measure_id, t.atom_id
            )
            select m.measure_id, coalesce(m.document_no, m.title) as document, m.title, m.measure_no, m.measure_text, g.closes_on,
                   coalesce(v.pair_verdict, 'ENTITLED') as pair_verdict,
                   exists (select from derived.uptake u where u.enterprise_id = :enterprise and u.measure_id = m.measure_id and u.enjoyed_on <= c.as_of)
                       as enjoyed,
                   k.condition, k.demanded,
                   case when k.code = 'FEEL' and k.verdict = 'UNKNOWN' and v.pair_verdict = 'NOT' then 'SKIPPED' else k.verdict end as result,
                   case when k.code = 'FEEL' then (select string_agg(coalesce(f.fact, x.facts[f.n]) || ' = ' || coalesce(f.value #>> '{}', '?'), ', ' order by f.n)
                                                   from fact f where f.atom_id = k.atom_id) else k.value_read end as value_read,
                   r.source, k.question,
                   case when k.verdict <> 'UNKNOWN' then null
                        when k.code = 'FEEL' then (select string_agg(x.facts[f.n], ',' order by f.n) from fact f where f.atom_id = k.atom_id and f.fact is null)
                        when k.code = 'TAGS' then array_to_string((select codes from derived.condition_atom a where a.atom_id = k.atom_id), ',')
                        when k.code = 'SIZE' then (select min(w.fact) from derived.enterprise_size z
                                                   join derived.condition_atom a on a.atom_id = k.atom_id and a.definition = z.definition
                                                   join derived.condition_word q on q.question = z.question
                                                   join derived.fact_word w on w.code = q.condition
                                                   where z.enterprise_id = :enterprise and z.year = extract(year from c.as_of)::int)
                        else (select min(w.fact) from derived.fact_word w where w.source <> 'SIZE' and w.code = lower(k.code)) end as asked
            from derived.cutoff c
            join derived.measure_place mp using (as_of)
            join derived.measure m using (measure_id)
            join derived.measure_closing g on g.as_of = c.as_of and g.measure_id = m.measure_id
            left join clause k on k.measure_id = m.measure_id
            left join derived.feel_expression x on x.atom_id = k.atom_id
            left join pair v on v.measure_id = m.measure_id
            left join source r on r.measure_id = k.measure_id and r.atom_id = k.atom_id
            where c.label = 'current' and (:measure::text is null or m.measure_id = :measure)
            order by m.measure_id, k.sort""";
}
