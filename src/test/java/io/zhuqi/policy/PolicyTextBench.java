package io.zhuqi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.policy.entitlement.EntitlementBench;
import io.zhuqi.policy.search.SuggestMeasures;
import io.zhuqi.resolution.Inbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to read the policies cited in work logs, and to find the measures that may help with problems, from table to table, at
 * 1, 10 and 100 times as many: 10,000 to {@code bench.texts} logs, 2,400 to {@code bench.problems} problems.
 */
@Tag("bench")
class PolicyTextBench {
    private static final int TEXTS = Integer.getInteger("bench.texts", 1_000_000);
    private static final int PROBLEMS = Integer.getInteger("bench.problems", 240_000);
    private static final int MEASURES_SERVED = 1000;
    private static final String WORDS =
            "(array['贷款贴息','设备更新','留抵退税','房租减免','用工招聘','社保缓缴','用电价格','冷库建设','土地手续','技能培训','高校毕业生','物流运费','续贷周转','拖欠账款','技术改造','人才引进','环评审批','天然气','消防验收','出口通关'])";

    private static String word(String number) {
        return WORDS + "[(" + number + ") % 20 + 1]";
    }

    @Test
    void readingCitationsGrowsWithTheLogs() {
        for (int logs = TEXTS / 100; logs <= TEXTS; logs *= 10) {
            Inbox inbox = new Inbox().file("2022-11-20", "").resolve("2022-11-22", "2022-11-22");
            inbox.jdbc.sql("""
                            insert into derived.policy (policy_id, title, document_no, issuer, published_on, measures, row_id)
                            select 'P' || n, '市人民政府关于' || %s || %s || '的若干措施（第' || n || '批）', '张政发〔' || 2010 + n %% 13 || '〕' || n || '号',
                                   '市人民政府', make_date(2010 + n %% 13, 3, 1), 1, n
                            from generate_series(1, 3000) n""".formatted(word("n"), word("n / 20"))).update();
            rows(inbox, "worklogs", logs);
            inbox.jdbc
                    .sql("""
                            insert into derived.worklog (worklog_id, row_id, worked_on, official_name, county, content)
                            select row_id, row_id, date '2022-01-01' + mod(row_no, 300), 'o', '620702',
                                   '上午到企业走访，了解' || %1$s || '情况，与负责人商量' || %2$s || '的办法。' || case mod(row_no, 4)
                                       when 0 then '宣讲张政发〔' || 2010 + mod(cited, 13) || '〕' || cited || '号文件，发放材料。'
                                       when 1 then '对照《市人民政府关于' || %3$s || %4$s || '的若干措施（第' || cited || '批）》逐条核对。'
                                       else '下午整理台账，联系有关部门，明天继续跟进。' end
                            from (select *, mod(row_no / 4, 3000) + 1 as cited from row_worklogs) r""".formatted(word("row_no"), word("row_no / 7"), word("cited"), word("cited / 20")))
                    .update();
            inbox.jdbc.sql("analyze").update();
            long start = System.nanoTime();
            new ReadCatalogue(inbox.database, Inbox.ROOM).readTexts();
            System.out.printf(
                    "%,d logs against 3,000 documents: %.1f s, citations %s%n",
                    logs,
                    seconds(start),
                    inbox.ask("select status, count(*) from derived.citation group by 1 order by 1"));
            assertThat(inbox.ask("select count(*) >= " + logs / 5 + " from derived.citation where status = 'FOUND'"))
                    .containsExactly("t");
        }
    }

    @Test
    void suggestingGrowsWithTheProblems() {
        for (int problems = PROBLEMS / 100; problems <= PROBLEMS; problems *= 10) {
            Inbox inbox = new Inbox().file("2022-11-20", "").resolve("2022-11-22", "2022-11-22");
            EntitlementBench.fill(inbox, MEASURES_SERVED);
            inbox.jdbc
                    .sql("update derived.measure set measure_text = '对符合条件的企业给予' || %s || '、' || %s || '支持'"
                            .formatted(word("row_id"), word("row_id / 20")))
                    .update();
            inbox.judge();
            rows(inbox, "problems", problems);
            inbox.jdbc.sql("""
                            insert into derived.problem (problem_id, row_id, county, enterprise_id, raised_on, category, description)
                            select row_id::text, row_id, '620702', lpad((row_no %% 1000 + 1)::text, 18, '0'), '2022-08-01', 'COST',
                                   '企业反映' || %s || '有困难，希望协调' || %s || '，金额约' || row_no %% 977 || '万元'
                            from row_problems""".formatted(word("row_no"), word("row_no / 20"))).update();
            inbox.jdbc.sql("analyze").update();
            long start = System.nanoTime();
            new SuggestMeasures(inbox.database, Inbox.ROOM).run();
            System.out.printf(
                    "%,d problems against %s measures: %.1f s, suggestions %s%n",
                    problems,
                    inbox.ask("select count(*) from derived.measure_place"),
                    seconds(start),
                    inbox.ask("select count(*), count(distinct problem_id) from derived.suggestion"));
            assertThat(inbox.ask("select count(*) >= " + problems / 5 + " from derived.suggestion"))
                    .containsExactly("t");
        }
    }

    private static void rows(Inbox inbox, String kind, int rows) {
        inbox.jdbc
                .sql("insert into row_" + kind
                        + " (file_id, sheet_no, row_no) select 1, 0, n from generate_series(1, ?) n")
                .param(rows)
                .update();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
