package io.zhuqi.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.resolution.Decision.Judgement;
import io.zhuqi.resolution.Decision.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Everything derived can be thrown away: rows and decisions alone give the same ids, links and current rows again. */
class ReplayTest {
    private static final String A = "91620702AAAAAAAA01";
    private static final String B = "91620723BBBBBBBB02";

    private final Inbox inbox = new Inbox();
    private final DecisionStore decisions = new DecisionStore(inbox.database);

    @Test
    void whatIsDerivedComesBackTheSame() {
        fill();
        inbox.resolve("2022-09-30", "2022-09-30");
        Map<String, List<String>> before = derived();
        assertThat(before)
                .containsKeys(
                        "official", "posting", "enterprise_link", "official_link", "problem", "worklog", "absence");
        assertThat(inbox.ask("select count(distinct status) from derived.official_link"))
                .containsExactly("3");
        tables().forEach(table -> inbox.jdbc.sql("truncate derived." + table).update());
        assertThat(derived()).isEmpty();

        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(derived()).isNotEqualTo(before);
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(derived()).isEqualTo(before);
        assertThat(inbox.ask("select count(*) from decision")).containsExactly("4");
    }

    private void fill() {
        inbox.file("2022-07-25", "");
        inbox.row("enterprises", "credit_code='" + A + "', name='甘州区渠畔番茄制品有限公司', county='620702', industry='C1391'");
        inbox.row("enterprises", "credit_code='" + B + "', name='临泽县驼铃物流有限公司', county='620723', industry='5431'");
        String official = "batch=1, started_on='2022-07-25', name='%s', unit='%s', enterprise_names=array['%s']";
        inbox.row("officials", official.formatted("王丽", "市财政局", "甘州区渠畔番茄制品有限公司"));
        inbox.row("officials", official.formatted("王莉", "市财政局", "甘州区渠畔番茄制品有限公司"));
        inbox.row("officials", official.formatted("赵军", "市水务局", "临泽县驼铃物流有限公司"));
        inbox.row("officials", official.formatted("赵军", "市教育局", "驼铃物流"));
        String log = "worked_on='%s', official_name='%s', enterprise_name='%s', content='走访'";
        inbox.file("2022-08-10", "620702");
        inbox.row("worklogs", log.formatted("2022-08-01", "王莉", "渠畔番茄制品"));
        inbox.row("worklogs", log.formatted("2022-08-02", "赵君", "驼铃公司"));
        inbox.row("worklogs", log.formatted("2022-08-03", "赵军", "高台县驼铃物流有限公司"));
        inbox.row("worklogs", log.formatted("2022-08-04", "钱无", "查无此企业有限公司"));
        inbox.row("absences", "official_name='赵军', started_on='2022-08-05', ended_on='2022-08-06'");
        inbox.row(
                "problems",
                "problem_no='1', enterprise_name='番茄制品公司', description='用水难', raised_on='2022-08-01', category='COST', status='OPEN'");
        inbox.file("2022-09-10", "");
        inbox.row("aliases", "original_name='驼铃公司', credit_code='" + B + "'");
        inbox.row("aliases", "original_name='钱无', official='王丽@市财政局', judgement='DIFFERENT'");
        decisions.add(Subject.OFFICIAL, "王莉@市财政局", "王丽@市财政局", Judgement.SAME, "刘", LocalDate.of(2022, 9, 1), "同一人");
        decisions.add(Subject.ENTERPRISE, "高台县驼铃物流有限公司", B, Judgement.DIFFERENT, "刘", LocalDate.of(2022, 9, 1), "另一家");
    }

    private List<String> tables() {
        return inbox.ask("select tablename from pg_tables where schemaname = 'derived' order by 1");
    }

    /** The rows of each derived table that has any. */
    private Map<String, List<String>> derived() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables()) {
            List<String> found =
                    inbox.ask("select t::text from derived." + table + " t order by t::text collate \"C\"");
            if (!found.isEmpty()) {
                rows.put(table, found);
            }
        }
        return rows;
    }
}
