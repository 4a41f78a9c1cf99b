package io.zhuqi.measurement;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.store.row.ReaderStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the populations and computes the figures. */
final class MeasureStore {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final List<String> STANDARD = List.of(
            "as_of",
            "subject",
            "on_date",
            "county",
            "unit",
            "enterprise",
            "official",
            "batch",
            "category",
            "kind",
            "row_id");

    private static final String TEMPORARY = """
            create temp table figure_cut (
                label text, scope text, code text, "window" text, unit text,
                value numeric, numerator numeric, denominator numeric, approximate boolean,
                primary key (label, code, "window", unit, scope)
            );
            create temp table indicator_window (
                code text, "window" text, unit text, split boolean, by_county boolean, zero numeric, rate boolean,
                compared boolean, primary key (code, "window")
            )
            """;

    /** The city and every county have their figure even when nothing was counted. */
    private static final String FILL = """
            insert into figure_cut (label, scope, code, "window", unit, value, numerator, denominator, approximate)
            select c.label, s.scope, i.code, i."window", u.unit, i.zero,
                   case when i.rate then 0 end, case when i.rate then 0 end, false
            from indicator_window i
            cross join derived.cutoff c
            join lateral (
                select i.unit
                union
                select f.unit from figure_cut f where i.split and f.code = i.code and f."window" = i."window"
            ) u(unit) on true
            join lateral (
                select 'city'
                union all
                select 'county:' || code from county where i.by_county
            ) s(scope) on true
            on conflict do nothing
            """;

    /** What was counted at either cut-off; at the other it was then nothing. */
    private static final String MERGE = """
            insert into derived.figure
                (code, scope, "window", unit, value, numerator, denominator, approximate, previous, change)
            select code, scope, "window", unit, f.value, f.numerator, f.denominator, f.approximate, f.previous,
                   f.value - f.previous
            from (
                select coalesce(n.code, o.code) as code, coalesce(n.scope, o.scope) as scope,
                       coalesce(n."window", o."window") as "window", coalesce(n.unit, o.unit) as unit,
                       case when n.code is null then i.zero else n.value end as value,
                       case when i.rate then coalesce(n.numerator, 0) end as numerator,
                       case when i.rate then coalesce(n.denominator, 0) end as denominator,
                       coalesce(n.approximate, false) as approximate,
                       case when not i.compared or not exists (select from derived.cutoff where label = 'previous') then null
                            when o.code is null then i.zero
                            else o.value end as previous
                from (select * from figure_cut where label = 'current') n
                full join (select * from figure_cut where label = 'previous') o using (code, scope, "window", unit)
                join indicator_window i
                  on i.code = coalesce(n.code, o.code) and i."window" = coalesce(n."window", o."window")
            ) f
            """;

    private final ReaderStore reader;
    private final PopulationStore populations;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    MeasureStore(DataSource database) {
        reader = new ReaderStore(database);
        jdbc = new JdbcTemplate(database);
        populations = new PopulationStore(JdbcClient.create(jdbc));
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    void measure(IndicatorCatalogue catalogue) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local jit = off");
            catalogue.populations().forEach(populations::make);
            compute(catalogue, catalogue.populations());
        });
        jdbc.execute("analyze derived.figure");
    }

    /** Replaces all figures by those of these populations, as they are now kept; within the caller's transaction. */
    void compute(IndicatorCatalogue catalogue, List<Population> measured) {
        jdbc.execute(TEMPORARY);
        for (Population population : measured) {
            describe(population, catalogue.of(population));
            Columns columns = populations.columns(population);
            splits(catalogue.of(population))
                    .forEach((split, indicators) -> jdbc.execute(
                            FigureSql.of(population, columns, split.isEmpty() ? null : split, indicators)));
        }
        jdbc.execute("analyze figure_cut; analyze indicator_window");
        jdbc.execute(FILL);
        jdbc.execute("truncate derived.figure");
        jdbc.execute(MERGE);
        jdbc.execute("drop table figure_cut, indicator_window");
    }

    private void describe(Population population, List<Indicator> indicators) {
        List<Object[]> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (Window window : indicator.windows()) {
                rows.add(new Object[] {
                    indicator.code(),
                    window.code(),
                    indicator.unit(),
                    indicator.form() == Form.QUANTITY,
                    population.scopes().contains(Scope.COUNTY),
                    indicator.form().zero(),
                    indicator.isRate(),
                    indicator.compared()
                });
            }
        }
        jdbc.batchUpdate("insert into indicator_window values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** Indicators that can be computed in one pass: all that are not split by a unit, and those split by the same. */
    private static Map<String, List<Indicator>> splits(List<Indicator> indicators) {
        Map<String, List<Indicator>> splits = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            String split = indicator.unitColumn() == null ? "" : indicator.unitColumn();
            splits.computeIfAbsent(split, key -> new ArrayList<>()).add(indicator);
        }
        return splits;
    }

    /** Reads nothing but the meaning of the SQL, as the role that may only read. */
    void validate(IndicatorCatalogue catalogue) {
        for (Population population : catalogue.populations()) {
            String rows = "(\n" + population.definition().sql() + "\n) p";
            try {
                requireColumns(
                        population,
                        reader.read(LIMIT, client -> new PopulationStore(client).types(rows))
                                .keySet());
            } catch (DataAccessException e) {
                throw mistake(population.definition().file(), 1, e);
            }
            catalogue.of(population).forEach(indicator -> validate(indicator, rows));
        }
    }

    private static void requireColumns(Population population, Set<String> names) {
        List<String> needed = new ArrayList<>(STANDARD);
        population.shown().forEach(shown -> needed.add(shown.column()));
        needed.removeAll(names);
        if (!needed.isEmpty()) {
            throw new ControlRoomException(
                    population.definition().file(), 1, "columns missing: " + needed, "add them to the SELECT");
        }
    }

    private void validate(Indicator indicator, String rows) {
        StringBuilder select = new StringBuilder("select p." + indicator.of() + " is null");
        for (Window window : indicator.windows()) {
            for (Part part : indicator.parts()) {
                select.append(" and ").append(Predicates.part(indicator, window, part));
            }
        }
        if (indicator.unitColumn() != null) {
            select.append(" and p.").append(indicator.unitColumn()).append(" is null");
        }
        try {
            reader.read(LIMIT, client -> new PopulationStore(client)
                    .types("(" + select + " from " + rows + " join derived.cutoff c using (as_of)) x"));
        } catch (DataAccessException e) {
            throw mistake(indicator.file(), indicator.line(), e);
        }
    }

    private static ControlRoomException mistake(String file, int line, DataAccessException e) {
        String message = String.valueOf(e.getMostSpecificCause().getMessage()).replaceAll("\\s+", " ");
        return new ControlRoomException(file, line, message, "correct the SQL");
    }
}
