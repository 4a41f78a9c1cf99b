package io.zhuqi.policy.entitlement;

import static io.zhuqi.policy.entitlement.EntitlementStore.texts;

import io.zhuqi.policy.entitlement.Limits.Exclusive;
import io.zhuqi.policy.entitlement.Limits.Maximum;
import io.zhuqi.policy.entitlement.Limits.YearlyChoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Legal maximums, exclusions and yearly choices beside the catalogue's documents; measures whose expression other conditions rule out. */
final class LimitStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LimitStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    void save(Limits limits, BigDecimal moneyUnit) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate derived.legal_maximum, derived.exclusive_measure, derived.yearly_choice")
                    .update();
            List<Maximum> maximums = limits.maximums();
            jdbc.sql("""
                            insert into derived.legal_maximum (
                                policy_id, tax_kind, definition, size, from_day, until_day, amount, reference)
                            select p.policy_id, t.f, t.g, t.h, t.b, t.c, t.d, t.e
                            from unnest(?::text[], ?::text[]::date[], ?::text[]::date[], ?::text[]::numeric[], ?::text[], ?::text[], ?::text[], ?::text[])
                                as t (a, b, c, d, e, f, g, h)
                            left join derived.policy p on p.document_no = t.a
                            where p.policy_id is not null or t.f is not null""")
                    .params(
                            texts(maximums, one -> Limits.canonical(one.document())),
                            texts(maximums, one -> one.from().toString()),
                            texts(maximums, one -> one.until().toString()),
                            texts(
                                    maximums,
                                    one -> one.amount().multiply(moneyUnit).toPlainString()),
                            texts(maximums, Maximum::reference),
                            texts(maximums, Maximum::taxKind),
                            texts(maximums, Maximum::definition),
                            texts(maximums, Maximum::size))
                    .update();
            List<Exclusive> pairs = limits.exclusive();
            jdbc.sql("""
                            insert into derived.exclusive_measure (measure_id, other_id, reason)
                            select m.measure_id, o.measure_id, t.e
                            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as t (a, b, c, d, e)
                            join derived.measure m on m.document_no = t.a and (t.b is null or derived.fold(m.measure_no) = derived.fold(t.b))
                            join derived.measure o on o.document_no = t.c and (t.d is null or derived.fold(o.measure_no) = derived.fold(t.d))
                            on conflict do nothing""")
                    .params(
                            texts(pairs, pair -> Limits.canonical(pair.document())),
                            texts(pairs, Exclusive::measure),
                            texts(pairs, pair -> Limits.canonical(pair.otherDocument())),
                            texts(pairs, Exclusive::otherMeasure),
                            texts(pairs, Exclusive::reason))
                    .update();
            List<YearlyChoice> choices = limits.yearlyChoice();
            jdbc.sql("""
                            insert into derived.yearly_choice (policy_id, reference)
                            select p.policy_id, t.b
                            from unnest(?::text[], ?::text[]) as t (a, b)
                            join derived.policy p on p.document_no = t.a
                            on conflict do nothing""")
                    .params(
                            texts(choices, choice -> Limits.canonical(choice.document())),
                            texts(choices, YearlyChoice::reference))
                    .update();
        });
    }

    /** A measure with an expression that reads well and bounds beside it; a bound is null where there is none. */
    record Bounded(
            String measureId,
            int atomId,
            @Nullable BigDecimal employees,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal taxableIncome) {}

    List<Bounded> bounded() {
        return jdbc.sql("""
                        select m.measure_id, x.atom_id, m.employees_max, m.revenue_max, m.taxable_income_max
                        from derived.feel_expression x
                        join derived.measure_atom a using (atom_id)
                        join derived.measure m using (measure_id)
                        where x.mistake is null and coalesce(m.employees_max, m.revenue_max, m.taxable_income_max) is not null
                        order by 1""")
                .query((row, n) -> new Bounded(
                        row.getString(1),
                        row.getInt(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5)))
                .list();
    }

    /** @param impossible measure → its expression with the bounds */
    void saveImpossible(Map<String, String> impossible) {
        List<Map.Entry<String, String>> all = List.copyOf(impossible.entrySet());
        jdbc.sql("delete from derived.catalogue_mistake where code = 'catalogue.never-holds'")
                .update();
        jdbc.sql("""
                        insert into derived.catalogue_mistake (code, measure_id, row_id, field, args)
                        select 'catalogue.never-holds', m.measure_id, m.row_id, 'condition_feel',
                               jsonb_build_object('reason', 'EXPRESSION_AND_BOUND', 'detail', t.detail)
                        from unnest(?::text[], ?::text[]) as t (measure_id, detail)
                        join derived.measure m using (measure_id)""")
                .params(texts(all, Map.Entry::getKey), texts(all, Map.Entry::getValue))
                .update();
    }
}
