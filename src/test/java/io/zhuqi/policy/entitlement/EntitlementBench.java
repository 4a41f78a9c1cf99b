package io.zhuqi.policy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.resolution.Inbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to judge enterprises × 1,000 measures, at 1, 10 and 100 times as many enterprises. Run with
 * {@code mvn test -Dtest=EntitlementBench -Dsurefire.failIfNoSpecifiedTests=false [-Dbench.enterprises=1000]}.
 */
@Tag("bench")
public class EntitlementBench {
    private static final int MEASURES = 1000;
    private static final int ENTERPRISES = Integer.getInteger("bench.enterprises", 1000);
    private static final int TIMES = Integer.getInteger("bench.times", 100);

    @Test
    void costGrowsWithTheNumberOfEnterprises() {
        for (int times = 1; times <= TIMES; times *= 10) {
            Inbox inbox = new Inbox().resolve("2022-11-22", "2022-11-22");
            fill(inbox, ENTERPRISES * times);
            long start = System.nanoTime();
            inbox.judge();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d enterprises x %d measures: %.1f s, kept and cases: %s%n",
                    ENTERPRISES * times,
                    MEASURES,
                    seconds,
                    inbox.ask(
                            "select verdict, count(*) from derived.entitlement group by verdict union all select 'cases', count(*) from derived.feel_case order by 1"));
            assertThat(inbox.ask("select count(*) > 0 from derived.entitlement"))
                    .containsExactly("t");
        }
    }

    /** Enterprises with a posting each and a thousand measures in force. */
    public static void fill(Inbox inbox, int enterprises) {
        inbox.jdbc.sql("""
                        insert into derived.enterprise (enterprise_id, name, county, industry, industry_section, industry_code, tags, founded_on, sort, row_id)
                        select lpad(n::text, 18, '0'), 'E' || n, (array['620702','620721','620722','620723','620724','620725'])[n % 6 + 1],
                               '1331', (array['A','C','F','H','I'])[n % 5 + 1], (array['0111','1331','5211','6210','6510'])[n % 5 + 1],
                               case when n % 4 = 0 then '{高新技术企业}'::text[] else '{规上工业}' end, date '2000-01-01' + n % 8000, n, n
                        from generate_series(1, ?) n""").param(enterprises).update();
        inbox.jdbc.sql("""
                        insert into derived.enterprise_year (enterprise_id, year, employees, dispatched, revenue, assets, taxable_income, row_id)
                        select enterprise_id, 2022, sort % 700, 0, (sort::bigint * 7919 % 90000) * 1000, (sort::bigint * 104729 % 90000) * 1000,
                               nullif((sort * 31 % 5000) * 1000, 0), row_id from derived.enterprise""").update();
        inbox.jdbc.sql("""
                        insert into derived.posting (posting_id, official_id, enterprise_id, county, unit, started_on, row_id)
                        select enterprise_id, 'o', enterprise_id, county, 'u', '2022-07-25', row_id from derived.enterprise""").update();
        inbox.jdbc.sql("""
                        insert into derived.measure (measure_id, policy_id, row_id, measure_no, published_on, counties, industries, sizes, employees_max,
                                                     revenue_max, tags_required, condition_feel)
                        select 'P' || n, 'P', n, n::text, '2022-01-01', array[(array['甘州区','临泽县','高台县','山丹县','民乐县','肃南县'])[n % 6 + 1]],
                               array[(array['A','C','F','H','I'])[n % 5 + 1]], case when n % 3 = 0 then '{小型,微型}'::text[] end,
                               case when n % 2 = 0 then 50 + n % 300 end, case when n % 7 = 0 then n * 50000 end,
                               case when n % 9 = 0 then '{高新技术企业}'::text[] end,
                               case when n % 10 = 0 then '从业人数 > ' || n % 40 || ' and 成立日期 < date("2021-01-01")' when n % 11 = 0 then '裁员率 <= 5.5' end
                        from generate_series(1, ?) n""").param(MEASURES).update();
        inbox.jdbc
                .sql("insert into derived.policy (policy_id, title, measures, row_id) values ('P', 'P', ?, 1)")
                .param(MEASURES)
                .update();
        inbox.jdbc.sql("analyze").update();
    }
}
