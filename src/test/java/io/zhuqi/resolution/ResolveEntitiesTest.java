package io.zhuqi.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officials, postings, versions and keys: every doubtful row stands after good ones. */
class ResolveEntitiesTest {
    private static final String A = "91620702AAAAAAAA01";
    private static final String B = "91620723BBBBBBBB02";

    private final Inbox inbox = new Inbox();

    @BeforeEach
    void register() {
        inbox.file("2022-07-25", "");
        inbox.row("enterprises", "credit_code='" + A + "', name='甘州甲公司', county='620702', industry='C1331 谷物磨制'");
        inbox.row("enterprises", "credit_code='" + B + "', name='临泽乙公司', county='620723', industry='无此行业'");
        inbox.row(
                "enterprises",
                "credit_code='" + A + "', name='甘州甲公司', county='620702', industry='1331', year=2022, employees=30");
        inbox.row("officials", official("李飞", "市财政局", A, "甘州甲公司,临泽乙公司"));
        inbox.row("officials", official("王伟", "市财政局", null, "甘州甲公司"));
        inbox.row("officials", official("王伟", "市水务局", null, "临泽乙公司"));
    }

    private static String official(String name, String unit, String code, String enterprises) {
        return "name='" + name + "', unit='" + unit + "', batch=1, started_on='2022-07-25', credit_code="
                + (code == null ? "null" : "'" + code + "'")
                + ", enterprise_names='{" + enterprises + "}'";
    }

    private static String log(String day, String name, String unit, String enterprise, String content) {
        return "worked_on='" + day + "', official_name='" + name + "', unit="
                + (unit == null ? "null" : "'" + unit + "'") + ", enterprise_name="
                + (enterprise == null ? "null" : "'" + enterprise + "'") + ", content='" + content + "'";
    }

    private static String problem(String number, String enterprise, String day, String rest) {
        return "problem_no=" + (number == null ? "null" : "'" + number + "'") + ", enterprise_name='" + enterprise
                + "', raised_on='" + day + "', category='COST', description='电价高', " + rest;
    }

    @Test
    void theRegisterKeepsMasterAndFiguresApart() {
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(
                        inbox.ask(
                                "select enterprise_id, industry_section, industry_code, sort from derived.enterprise order by sort"))
                .containsExactly(A + "|C|1331|1", B + "|-|-|2");
        assertThat(inbox.ask("select enterprise_id, year, employees from derived.enterprise_year"))
                .containsExactly(A + "|2022|30");
    }

    @Test
    void oneOfficialServesTwoEnterprisesAndNamesakesStayApart() {
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select official_id from derived.official"))
                .containsExactlyInAnyOrder("李飞@市财政局", "王伟@市财政局", "王伟@市水务局");
        assertThat(
                        inbox.ask(
                                "select official_id, enterprise_id, county from derived.posting where official_id like '李飞%' order by 2"))
                .containsExactly("李飞@市财政局|" + A + "|620702", "李飞@市财政局|" + B + "|620723");
    }

    @Test
    void anOfficialIsReplacedInMidMonthAndAVoidRowEndsAPosting() {
        inbox.file("2022-08-16", "");
        inbox.row("officials", official("李飞", "张掖市财政局", null, "甘州甲公司,临泽乙公司") + ", ended_on='2022-08-15'");
        inbox.row("officials", official("王伟", "市水务局", null, "临泽乙公司") + ", row_status='VOID'");
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(
                        inbox.ask(
                                "select official_id, unit, ended_on from derived.posting order by official_id collate \"C\", enterprise_id"))
                .containsExactlyInAnyOrder("李飞@市财政局|张掖市财政局|2022-08-15", "李飞@市财政局|张掖市财政局|2022-08-15", "王伟@市财政局|市财政局|-");
        inbox.resolve("2022-08-31", "2022-08-15");
        assertThat(inbox.ask("select count(*) from derived.posting where ended_on is null"))
                .containsExactly("4");
    }

    @Test
    void namesOfOfficialsAreMatchedWithUnitElseAloneElseByPosting() {
        inbox.file("2022-08-02", "");
        inbox.row("worklogs", log("2022-08-01", "李飛", null, null, "a"));
        inbox.row("worklogs", log("2022-08-01", "王伟", "张掖市水务局", null, "b"));
        inbox.row("worklogs", log("2022-08-01", "王伟", null, "甘州甲公司", "c"));
        inbox.row("worklogs", log("2022-08-01", "王伟", null, null, "d"));
        inbox.row("worklogs", log("2022-08-01", "李飞", "市水务局", null, "e"));
        inbox.row("worklogs", log("2022-08-01", "赵无", null, null, "f"));
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select content, official_id, unit from derived.worklog order by content"))
                .containsExactly("a|李飞@市财政局|市财政局", "b|王伟@市水务局|市水务局", "c|王伟@市财政局|市财政局", "d|-|-", "e|-|-", "f|-|-");
        assertThat(
                        inbox.ask(
                                "select distinct mention_name, mention_unit, status from derived.official_link where status <> 'LINKED' order by 1, 2"))
                .containsExactlyInAnyOrder("王伟|-|REVIEW", "李飞|市水务局|REVIEW", "赵无|-|NONE");
    }

    @Test
    void theCountyOfALogIsThatOfThePostingsEnterprise() {
        inbox.file("2022-08-02", "620725");
        inbox.row("worklogs", log("2022-08-01", "王伟", "市水务局", null, "a"));
        inbox.row("worklogs", log("2022-08-01", "李飞", "市财政局", "临泽乙公司", "b"));
        inbox.row("worklogs", log("2022-08-01", "李飞", "市财政局", null, "c"));
        inbox.row("worklogs", log("2022-08-01", "王伟", "市水务局", "甘州甲公司", "d"));
        inbox.row("worklogs", log("2022-08-01", "赵无", null, null, "e"));
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select content, county, enterprise_id from derived.worklog order by content"))
                .containsExactly("a|620723|" + B, "b|620723|" + B, "c|UNKNOWN|-", "d|620723|" + A, "e|UNKNOWN|-");
    }

    @Test
    void theLaterSubmissionSpeaksWhateverTheOrderOfLoading() {
        inbox.file("2022-09-02", "620702").row("problems", problem("1", "甘州甲公司", "2022-08-01", "status='CLOSED'"));
        inbox.file("2022-09-01", "620702").row("problems", problem("１", "甘州甲公司", "2022-08-01", "status='OPEN'"));
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(inbox.ask("select problem_id, status from derived.problem")).containsExactly("620702:1|CLOSED");
        assertThat(inbox.ask("select row_key, is_current from derived.key_version where kind = 'problems' order by 2"))
                .containsExactly("620702:1|f", "620702:1|t");
        inbox.resolve("2022-09-30", "2022-09-01");
        assertThat(inbox.ask("select status from derived.problem")).containsExactly("OPEN");
        inbox.withdraw(2, "2022-09-05");
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(inbox.ask("select status from derived.problem")).containsExactly("OPEN");
        inbox.resolve("2022-09-30", "2022-09-04");
        assertThat(inbox.ask("select status from derived.problem")).containsExactly("CLOSED");
    }

    @Test
    void omissionKeepsAndVoidEnds() {
        inbox.file("2022-09-01", "620702");
        inbox.row("problems", problem("1", "甘州甲公司", "2022-08-01", "status='OPEN'"));
        inbox.row("problems", problem("2", "甘州甲公司", "2022-08-02", "status='OPEN'"));
        inbox.file("2022-09-02", "620702").row("problems", problem("2", "甘州甲公司", "2022-08-02", "status='VOID'"));
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(inbox.ask("select problem_id from derived.problem")).containsExactly("620702:1");
        inbox.file("2022-09-03", "620702").row("problems", problem("2", "甘州甲公司", "2022-08-02", "status='OPEN'"));
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(inbox.ask("select count(*) from derived.problem")).containsExactly("2");
    }

    @Test
    void aProblemWithoutNumberIsKnownByEnterpriseDayAndWords() {
        inbox.file("2022-09-01", "620702");
        inbox.row("problems", problem(null, "甘州甲公司", "2022-08-01", "status='OPEN'"));
        inbox.row("problems", problem(null, "临泽乙公司", "2022-08-01", "status='OPEN'"));
        inbox.file("2022-09-02", "620702");
        inbox.row(
                "problems",
                problem(null, "甘州甲公司", "2022-08-01", "status='CLOSED'").replace("电价高", " 电价，高。"));
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(inbox.ask("select county, status from derived.problem order by county"))
                .containsExactly("620702|CLOSED", "620723|OPEN");
    }

    @Test
    void numbersCountWithinACountyAndSharedOnesAreNotGuessed() {
        inbox.file("2022-09-01", "");
        inbox.row("problems", problem("1", "甘州甲公司", "2022-08-01", "status='OPEN'"));
        inbox.row("problems", problem("1", "临泽乙公司", "2022-08-01", "status='OPEN'"));
        inbox.row("problems", problem("7", "甘州甲公司", "2022-08-01", "status='OPEN'"));
        inbox.file("2022-09-02", "620723").row("handling", "problem_no='1', step='ASSIGN', at='2022-08-02 09:00'");
        inbox.file("2022-09-03", "");
        inbox.row("handling", "problem_no='1', step='ASSIGN', at='2022-08-02 09:00', county='620702'");
        inbox.row("handling", "problem_no='7', step='ASSIGN', at='2022-08-02 09:00'");
        inbox.row("handling", "problem_no='1', step='CLOSE', at='2022-08-03 09:00'");
        inbox.row("handling", "problem_no='9', step='CLOSE', at='2022-08-03 09:00'");
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(
                        inbox.ask(
                                "select problem_no, problem_id, county, jsonb_array_length(candidates) from derived.handling order by row_id"))
                .containsExactly(
                        "1|620723:1|620723|0",
                        "1|620702:1|620702|0",
                        "7|620702:7|620702|0",
                        "1|-|UNKNOWN|2",
                        "9|-|UNKNOWN|0");
    }

    @Test
    void theNumberOfARowThatTellsSeveralProblemsMeansAllOfThem() {
        inbox.file("2022-09-01", "620702");
        inbox.row("problems", problem("12-1", "甘州甲公司", "2022-08-01", "status='OPEN'"));
        inbox.row("problems", problem("12-2", "甘州甲公司", "2022-08-01", "status='OPEN', part=2"));
        inbox.row("problems", problem("13-1", "甘州甲公司", "2022-08-01", "status='OPEN'"));
        inbox.jdbc
                .sql("update row_problems set row_no = 1 where problem_no like '12-%'")
                .update();
        inbox.file("2022-09-02", "620702");
        inbox.row("handling", "problem_no='13', step='ASSIGN', at='2022-08-02 09:00'");
        inbox.row("handling", "problem_no='12', step='ASSIGN', at='2022-08-02 09:00'");
        inbox.row("handling", "problem_no='12-2', step='CLOSE', at='2022-08-03 09:00'");
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(
                        inbox.ask(
                                "select problem_no, problem_id, jsonb_array_length(candidates) from derived.handling order by row_id, problem_id"))
                .containsExactly("13|-|0", "12|620702:12-1|0", "12|620702:12-2|0", "12-2|620702:12-2|0");
    }

    @Test
    void repeatsInsideAFileAreKeptAndTheSameRowInALaterFileIsNotNew() {
        String sold =
                "outcome_type='SALES', enterprise_name='甘州甲公司', happened_on='2022-08-01', quantity=15, unit='吨', amount=100";
        inbox.file("2022-09-01", "");
        inbox.row("outcomes", sold);
        inbox.row("outcomes", sold);
        inbox.file("2022-09-02", "");
        inbox.row("outcomes", sold);
        inbox.row("outcomes", sold.replace("100", "101"));
        inbox.row("outcomes", sold.replace("甘州甲公司", "城外某公司"));
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(inbox.ask("select amount, county from derived.outcome order by amount, county"))
                .containsExactly("100.00|620702", "100.00|620702", "100.00|UNKNOWN", "101.00|620702");
    }

    @Test
    void aLogIsKnownByItsNumberAmongOneWritersElseByDayAndText() {
        inbox.file("2022-09-01", "");
        inbox.row("worklogs", log("2022-08-01", "李飞", null, null, "走访") + ", log_no='1'");
        inbox.row("worklogs", log("2022-08-01", "王伟", "市水务局", null, "宣讲") + ", log_no='1'");
        inbox.row("worklogs", log("2022-08-02", "李飞", null, null, "同样的话"));
        inbox.file("2022-09-02", "");
        inbox.row("worklogs", log("2022-08-01", "李飞", null, null, "走访，补充") + ", log_no='1'");
        inbox.row("worklogs", log("2022-08-02", "李飞", null, null, "同样的话"));
        inbox.row("worklogs", log("2022-08-03", "李飞", null, null, "同样的话"));
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(inbox.ask("select content from derived.worklog order by row_id"))
                .containsExactlyInAnyOrder("走访，补充", "宣讲", "同样的话", "同样的话");
    }

    @Test
    void runningTwiceGivesTheSame() {
        inbox.file("2022-09-01", "620702").row("problems", problem("1", "甲公司", "2022-08-01", "status='OPEN'"));
        String all = "select md5(string_agg(t::text, '' order by t::text)) from derived.%s t";
        inbox.resolve("2022-09-30", "2022-09-30");
        String before = inbox.ask(all.formatted("enterprise_link")) + "" + inbox.ask(all.formatted("problem"))
                + inbox.ask(all.formatted("posting"));
        inbox.resolve("2022-09-30", "2022-09-30");
        assertThat(inbox.ask(all.formatted("enterprise_link")) + "" + inbox.ask(all.formatted("problem"))
                        + inbox.ask(all.formatted("posting")))
                .isEqualTo(before);
        assertThat(inbox.ask("select as_of, label, period_start from derived.cutoff order by as_of"))
                .containsExactly("2022-08-31|previous|2022-08-01", "2022-09-30|current|2022-09-01");
    }
}
