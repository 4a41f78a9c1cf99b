package io.zhuqi.policy.entitlement;

import static io.zhuqi.policy.entitlement.EntitlementStore.texts;

import io.zhuqi.policy.entitlement.ReadAnswers.Answer;
import io.zhuqi.policy.entitlement.ReadAnswers.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What officials answered on checklists; of several words on the same matter in a year the latest counts. */
final class AnswerStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AnswerStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** A checklist row with answers, as derived; measure null where the row names none that is known. */
    record Written(
            long rowId, String enterpriseId, @Nullable String measureId, String answers) {}

    private record Said(Written row, int seq, Answer answer) {}

    Set<String> demandedTags() {
        return new HashSet<>(jdbc.sql("select distinct unnest(codes) from derived.condition_atom where code = 'TAGS'")
                .query(String.class)
                .list());
    }

    void replace(ReadAnswers reader) {
        List<Said> all = new ArrayList<>();
        for (Written row : written()) {
            int seq = 0;
            for (Answer answer : reader.read(row.answers())) {
                all.add(new Said(row, ++seq, answer));
            }
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate derived.answer, derived.answer_problem").update();
            saveGood(
                    all.stream().filter(said -> said.answer().problem() == null).toList());
            saveBad(all.stream().filter(said -> said.answer().problem() != null).toList());
        });
    }

    private List<Written> written() {
        return jdbc.sql("""
                        select row_id, enterprise_id, measure_id, answers
                        from derived.checklist
                        where enterprise_id is not null and answers ~ '[=:\uff1d\uff1a]' and checked_on <= (select max(as_of) from derived.cutoff)
                        order by row_id""")
                .query((row, n) -> new Written(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private void saveGood(List<Said> all) {
        jdbc.sql("""
                        insert into derived.answer (year, enterprise_id, fact, is_tag, atom_id, value, said, row_id, answered_on, answered_by)
                        select distinct on (extract(year from c.checked_on), c.enterprise_id, t.fact, t.is_tag, f.atom_id)
                               extract(year from c.checked_on)::int, c.enterprise_id, t.fact, t.is_tag, f.atom_id, t.value, t.said, c.row_id,
                               c.checked_on, c.checked_by
                        from unnest(?::bigint[], ?::int[], ?::text[], ?::boolean[], ?::boolean[], ?::text[]::jsonb[], ?::text[])
                             as t (row_id, seq, fact, is_tag, is_whole, value, said)
                        join derived.checklist c using (row_id)
                        left join (derived.measure_atom m join derived.condition_atom f on f.atom_id = m.atom_id and f.code = 'FEEL')
                          on t.is_whole and m.measure_id = c.measure_id
                        where not t.is_whole or f.atom_id is not null
                        order by extract(year from c.checked_on), c.enterprise_id, t.fact, t.is_tag, f.atom_id, c.checked_on desc,
                                 c.row_id desc, t.seq desc""")
                .params(
                        all.stream().map(said -> said.row().rowId()).toArray(Long[]::new),
                        all.stream().map(Said::seq).toArray(Integer[]::new),
                        texts(all, said -> said.answer().fact()),
                        all.stream()
                                .map(said -> said.answer().subject() == Subject.TAG)
                                .toArray(Boolean[]::new),
                        all.stream()
                                .map(said -> said.answer().subject() == Subject.WHOLE_CONDITION)
                                .toArray(Boolean[]::new),
                        texts(all, said -> said.answer().value()),
                        texts(all, said -> said.answer().said()))
                .update();
        jdbc.sql("analyze derived.answer").update();
    }

    private void saveBad(List<Said> all) {
        jdbc.sql("""
                        insert into derived.answer_problem (row_id, seq, enterprise_id, kind, item)
                        select * from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[])""")
                .params(
                        all.stream().map(said -> said.row().rowId()).toArray(Long[]::new),
                        all.stream().map(Said::seq).toArray(Integer[]::new),
                        texts(all, said -> said.row().enterpriseId()),
                        texts(all, said -> String.valueOf(said.answer().problem())),
                        texts(all, said -> said.answer().said()))
                .update();
    }
}
