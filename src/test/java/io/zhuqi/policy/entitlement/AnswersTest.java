package io.zhuqi.policy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.resolution.Inbox;
import org.junit.jupiter.api.Test;

/** What an official answers settles what could not be told, is shown as the source, and changes nothing that the register says. */
class AnswersTest {
    private static final String FIRM = "916207020000000001";

    private final Inbox inbox = new Inbox().file("2022-07-25", "");

    private void firm(String figures) {
        inbox.row(
                "enterprises",
                "credit_code='" + FIRM + "', name='企业一有限公司', county='620702', industry='1331'" + figures);
        inbox.row(
                "officials", "name='王丽', unit='市财政局', batch=1, started_on='2022-07-25', enterprise_names='{企业一有限公司}'");
    }

    private void measure(int number, String conditions) {
        inbox.row(
                "policies",
                "title='示例办法', document_no='示例〔2022〕1号', issuer='市政府', level='MUNICIPAL', published_on='2022-07-01', measure_no='"
                        + number + "', measure_text='措施" + number + "'" + conditions);
    }

    private void answer(int measure, String on, String answers) {
        inbox.row(
                "checklist",
                "enterprise_name='企业一有限公司', document_no='示例〔2022〕1号', measure_no='" + measure
                        + "', verdict='PENDING', checked_by='王丽', checked_on='" + on + "', answers='" + answers + "'");
    }

    private String clause(int measure) {
        return inbox.ask(
                        "select code, verdict, value_read, question, kind, field from derived.entitlement_clause where as_of = '2022-11-22' and measure_id like '%#"
                                + measure + "' order by sort")
                .toString();
    }

    private void judge() {
        inbox.resolve("2022-11-22", "2022-11-22").judge();
    }

    @Test
    void unknownThenAskedThenAnswered() {
        firm(", year=2022, employees=35");
        measure(1, ", condition_feel='裁员率 <= 5.5 and 从业人数 > 30'");
        judge();
        assertThat(clause(1)).isEqualTo("[FEEL|UNKNOWN|裁员率 = ?, 从业人数 = 35|企业本年裁员率是百分之几？|-|-]");
        assertThat(inbox.ask("select verdict, condition, question from derived.entitlement where as_of = '2022-11-22'"))
                .containsExactly("UNKNOWN|补充条件|企业本年裁员率是百分之几？");
        answer(1, "2022-11-01", "裁员率=3.2%");
        judge();
        assertThat(clause(1)).isEqualTo("[FEEL|TRUE|裁员率 = 3.2, 从业人数 = 35|-|-|-]");
        assertThat(inbox.ask("select verdict from derived.entitlement where as_of = '2022-11-22'"))
                .containsExactly("ENTITLED");
        assertThat(inbox.ask(
                        "select fact, kind, read_from from derived.enterprise_fact where year = 2022 order by fact"))
                .containsExactly("从业人数|enterprises|2022", "裁员率|checklist|2022-11-01");
        answer(1, "2022-11-15", "裁员率：6");
        judge();
        assertThat(inbox.ask("select count(*) from derived.entitlement where as_of = '2022-11-22'"))
                .containsExactly("0");
        assertThat(inbox.ask("select condition, n from derived.entitlement_count where as_of = '2022-11-22'"))
                .containsExactly("补充条件|1");
    }

    @Test
    void structuredConditionsAreAnsweredToo() {
        firm(", year=2022, revenue=1000000");
        measure(1, ", employees_max=300");
        measure(2, ", tags_required='{高新技术企业}'");
        measure(3, ", tags_required='{专精特新}'");
        measure(4, ", revenue_max=2000000");
        measure(5, ", size_definition='小型微利企业'");
        judge();
        assertThat(inbox.ask(
                        "select count(*) from derived.entitlement where as_of = '2022-11-22' and verdict = 'UNKNOWN'"))
                .containsExactly("4");
        answer(1, "2022-11-01", "从业人数=35人；劳务派遣人数=0；资产总额=1,200万元;限制或禁止行业=否；应纳税所得额=");
        answer(2, "2022-11-01", "高新技术企业=是\n专精特新=否");
        answer(4, "2022-11-01", "营业收入=9亿元；企业年龄=3；裁员率=不高；欠税情况良好");
        judge();
        assertThat(clause(1)).isEqualTo("[EMPLOYEES|TRUE|35 (2022-11-01)|-|checklist|answers]");
        assertThat(clause(2)).isEqualTo("[TAGS|TRUE|高新技术企业, ¬ 专精特新|-|checklist|answers]");
        assertThat(clause(3)).startsWith("[TAGS|FALSE|");
        assertThat(clause(4))
                .as("the register has a figure")
                .isEqualTo("[REVENUE|TRUE|1000000 (2022)|-|enterprises|revenue]");
        assertThat(clause(5)).contains("SIZE|UNKNOWN|").contains("应纳税所得额是多少？");
        assertThat(inbox.ask("select kind, item from derived.answer_problem order by row_id, seq"))
                .containsExactly("UNKNOWN_FACT|企业年龄=3", "UNREADABLE|裁员率=不高");
        answer(5, "2022-11-02", "应纳税所得额=300万元");
        judge();
        assertThat(clause(5)).startsWith("[SIZE|TRUE|小型微利 [所有行业: ");
        assertThat(
                        inbox.ask(
                                "select value from derived.enterprise_figure where indicator = 'staff_average' and year = 2022"))
                .containsExactly("35");
    }

    @Test
    void aWrongExpressionIsUnknownUntilTheOfficialSaysWhetherItHolds() {
        firm("");
        measure(1, ", condition_feel='企业年龄 < 3'");
        measure(2, "");
        judge();
        assertThat(clause(1)).isEqualTo("[FEEL|UNKNOWN|企业年龄 < 3|补充条件是否成立：企业年龄 < 3？|-|-]");
        assertThat(inbox.ask("select mistake, detail from derived.feel_expression"))
                .containsExactly("UNKNOWN_FACT|企业年龄");
        answer(1, "2022-11-01", "补充条件=不符合");
        judge();
        assertThat(clause(1)).isEqualTo("[FEEL|FALSE|企业年龄 < 3; 补充条件=不符合|-|checklist|answers]");
    }

    @Test
    void anAnswerOfAnotherYearOrFromAfterTheCutOffDoesNotCount() {
        firm("");
        measure(1, ", condition_feel='裁员率 <= 5.5'");
        answer(1, "2021-12-31", "裁员率=3");
        judge();
        assertThat(clause(1)).contains("UNKNOWN");
        answer(1, "2022-11-23", "裁员率=3");
        judge();
        assertThat(clause(1)).contains("UNKNOWN");
    }

    @Test
    void theCatalogueIsCheckedAgainstItself() {
        firm("");
        measure(1, ", employees_max=300, condition_feel='从业人数 > 200'");
        measure(2, ", employees_max=200, condition_feel='从业人数 > 300'");
        measure(3, ", basis='示例〔2022〕1号', amended_by='国发〔2022〕12号'");
        judge();
        assertThat(
                        inbox.ask(
                                "select code, measure_id, field, args ->> 'reference' from derived.catalogue_mistake order by code"))
                .containsExactly(
                        "catalogue.never-holds|示例〔2022〕1号#2|condition_feel|-",
                        "catalogue.reference-unknown|-|amended_by|国发〔2022〕12号");
    }
}
