package io.zhuqi.resolution;

import io.zhuqi.control.Industries;
import io.zhuqi.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The moment that is resolved for, and the names that need a library to be made comparable. */
final class ResolutionStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ResolutionStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Sets the moment; from now until the end of the whole reconciliation the state is incomplete. */
    void begin(Moment moment) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate derived.state, derived.cutoff").update();
            jdbc.sql("insert into derived.state (signature, period, business_date, knowledge_date) values (?, ?, ?, ?)")
                    .params(
                            moment.signature(),
                            moment.period().toString(),
                            moment.businessDate(),
                            moment.knowledgeDate())
                    .update();
            cutOff(moment.cutOff(), "current", moment.period(), moment.programmeStart());
            Period previous = moment.period().previous();
            if (!previous.lastDay().isBefore(moment.programmeStart())) {
                cutOff(previous.lastDay(), "previous", previous, moment.programmeStart());
            }
        });
    }

    private void cutOff(LocalDate asOf, String label, Period period, LocalDate programmeStart) {
        jdbc.sql("""
                        insert into derived.cutoff (as_of, label, period_start, period_end, programme_start, year_start)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(asOf, label, period.firstDay(), period.lastDay(), programmeStart, asOf.withDayOfYear(1))
                .update();
    }

    List<String> personNames() {
        return names("""
                select name from row_officials union select official_name from row_worklogs
                union select official_name from row_problems union select official_name from row_outcomes
                union select official_name from row_inspections union select official_name from row_absences""");
    }

    List<String> unitNames() {
        return names("""
                select unit from row_officials union select unit from row_worklogs union select unit from row_absences""");
    }

    private List<String> names(String query) {
        return jdbc.sql("select name from (" + query + ") as found (name) where name <> '' order by name")
                .query(String.class)
                .list();
    }

    /** @param plain name → comparable form and sound; persons and units together */
    void savePlainNames(Map<String, PlainNames.Plain> plain) {
        replace("derived.plain_name", () -> jdbc.sql("""
                        insert into derived.plain_name (name, plain, sound)
                        select * from unnest(?::text[], ?::text[], ?::text[])""")
                .params(
                        plain.keySet().toArray(String[]::new),
                        texts(plain.values(), PlainNames.Plain::plain),
                        texts(plain.values(), PlainNames.Plain::sound))
                .update());
    }

    /** @param alike pairs of plain names one of which may be the other misspelt */
    void saveAlike(List<AlikePersons.Pair> alike) {
        replace("derived.alike_person", () -> jdbc.sql("""
                        insert into derived.alike_person (name, other, kind)
                        select * from unnest(?::text[], ?::text[], ?::text[])""")
                .params(
                        texts(alike, AlikePersons.Pair::name),
                        texts(alike, AlikePersons.Pair::other),
                        texts(alike, AlikePersons.Pair::kind))
                .update());
    }

    void savePoints(OfficialPoints points) {
        Map<String, BigDecimal> byKind = points.byKind();
        replace("derived.official_points", () -> jdbc.sql("""
                        insert into derived.official_points (kind, points)
                        select * from unnest(?::text[], ?::numeric[])""")
                .params(byKind.keySet().toArray(String[]::new), byKind.values().toArray(BigDecimal[]::new))
                .update());
    }

    List<String> trades() {
        return names("select distinct industry from row_enterprises");
    }

    /** @param trades name as written → what the classification knows it as; unknown ones are left out */
    void saveTrades(Map<String, Industries.Industry> trades) {
        replace("derived.trade_name", () -> jdbc.sql("""
                        insert into derived.trade_name (name, code, section)
                        select * from unnest(?::text[], ?::text[], ?::text[])""")
                .params(
                        trades.keySet().toArray(String[]::new),
                        texts(trades.values(), Industries.Industry::code),
                        texts(trades.values(), Industries.Industry::section))
                .update());
    }

    private void replace(String table, Runnable filling) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate " + table).update();
            filling.run();
            jdbc.sql("analyze " + table).update();
        });
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
