package io.zhuqi.policy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.resolution.Inbox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is entitled to what: sizes by definition, clauses in order, blanks as questions. */
class EntitlementTest {
    private final Inbox inbox = new Inbox().file("2022-07-25", "");
    private int enterprises;

    /** An enterprise with somebody posted to it; assignments are of the register row. */
    private String enterprise(String industry, String figures) {
        String code = "9162070200000000%02d".formatted(++enterprises);
        inbox.row(
                "enterprises",
                "credit_code='" + code + "', name='企业" + enterprises + "号有限公司', county='620702', industry='" + industry
                        + "'" + (figures.isEmpty() ? "" : ", " + figures));
        inbox.row(
                "officials",
                "name='干部" + enterprises + "', unit='市财政局', batch=1, started_on='2022-07-25', enterprise_names='{企业"
                        + enterprises + "号有限公司}'");
        return code;
    }

    private void quarter(String code, int quarter, String figures) {
        inbox.row(
                "enterprises",
                "credit_code='" + code + "', name='企业', county='620702', industry='1331', year=2022, quarter=" + quarter
                        + ", " + figures);
    }

    private void measure(int number, String conditions) {
        inbox.row(
                "policies",
                "title='示例办法', document_no='示例〔2022〕1号', issuer='市政府', level='MUNICIPAL', published_on='2022-07-01', measure_no='"
                        + number + "', measure_text='措施'" + (conditions.isEmpty() ? "" : ", " + conditions));
    }

    private void judge() {
        inbox.resolve("2022-11-22", "2022-11-22").judge();
    }

    private List<String> sizes(String definition) {
        return inbox.ask("select size, question is not null from derived.enterprise_size where definition = '"
                + definition + "' order by enterprise_id");
    }

    private List<String> verdicts() {
        return inbox.ask("""
                select e.enterprise_id, m.measure_no, e.verdict, e.condition from derived.entitlement e join derived.measure m using (measure_id)
                where as_of = '2022-11-22' order by 1, 2""");
    }

    @Test
    void oneFirmFourAnswers() {
        enterprise("1331", "year=2022, employees=300, revenue=19000000, assets=60000000, vat_sales=19000000");
        enterprise("1331", "year=2022, employees=300, revenue=20000000");
        enterprise("1331", "year=2022, employees=999, revenue=400000000, vat_sales=20000000");
        enterprise("1331", "year=2022, revenue=50000000");
        enterprise("1331", "year=2022, employees=19, revenue=50000000, vat_sales=400000000");
        judge();
        assertThat(sizes("MIIT-2011-300")).containsExactly("SMALL|f", "MEDIUM|f", "MEDIUM|f", "-|t", "MICRO|f");
        assertThat(sizes("VAT-REFUND-2022-14"))
                .containsExactly("SMALL|f", "MEDIUM|f", "LARGE|f", "MEDIUM|f", "MEDIUM|f");
        assertThat(sizes("EQUIPMENT-2022-12")).containsExactly("SME|f", "SME|f", "SME|f", "SME|f", "SME|f");
        assertThat(sizes("DEFERRAL-2022-2")).containsExactly("SMALL|f", "-|t", "MEDIUM|f", "-|t", "LARGE|f");
    }

    @Test
    void theTradeDecidesWhichScaleAndOneThatIsUnknownIsAQuestion() {
        enterprise("6210", "year=2022, employees=100, revenue=20000000");
        enterprise("农、林、牧、渔业", "year=2022, revenue=5000000");
        enterprise("不明行业", "year=2022, employees=5, revenue=1");
        enterprise("8010", "year=2022, employees=10, vat_sales=20000000");
        judge();
        assertThat(sizes("MIIT-2011-300")).containsExactly("MEDIUM|f", "MEDIUM|f", "-|t", "SMALL|f");
        assertThat(sizes("VAT-REFUND-2022-14")).containsExactly("MEDIUM|f", "MEDIUM|f", "-|t", "MEDIUM|f");
    }

    @Test
    void smallLowProfitToTheYuanAndTheHead() {
        String rest = ", dispatched=0, assets=50000000, restricted=false, year=2022";
        enterprise("1331", "employees=300, taxable_income=3000000" + rest);
        enterprise("1331", "employees=300, taxable_income=3000000.01" + rest);
        enterprise("1331", "employees=301, taxable_income=3000000" + rest);
        enterprise("1331", "employees=300, taxable_income=3000000" + rest.replace("dispatched=0", "dispatched=1"));
        enterprise("1331", "employees=300, taxable_income=3000000" + rest.replace("dispatched=0, ", ""));
        enterprise("1331", "employees=400" + rest.replace("dispatched=0, ", ""));
        enterprise("1331", "employees=300, taxable_income=3000000" + rest.replace("50000000", "50000000.01"));
        enterprise("1331", "employees=300, taxable_income=3000000" + rest.replace("false", "true"));
        judge();
        assertThat(sizes("SMALL-LOW-PROFIT"))
                .containsExactly(
                        "LOW_PROFIT|f",
                        "OUTSIDE|f",
                        "OUTSIDE|f",
                        "OUTSIDE|f",
                        "-|t",
                        "OUTSIDE|f",
                        "OUTSIDE|f",
                        "OUTSIDE|f");
    }

    @Test
    void headsAreAveragedOverQuarters() {
        String rest = ", dispatched=0, assets=1000000";
        String fits = enterprise("1331", "restricted=false, taxable_income=100000");
        quarter(fits, 1, "employees=302" + rest);
        quarter(fits, 2, "employees=298" + rest);
        quarter(fits, 3, "employees=300" + rest);
        String exceeds = enterprise("1331", "restricted=false, taxable_income=100000");
        quarter(exceeds, 1, "employees=300" + rest);
        quarter(exceeds, 2, "employees=300" + rest);
        quarter(exceeds, 3, "employees=302" + rest);
        judge();
        // (302 + (302+298)/2 + (298+300)/2) / 3 = 300.33
        assertThat(sizes("SMALL-LOW-PROFIT")).containsExactly("OUTSIDE|f", "OUTSIDE|f");
        quarter(fits, 4, "employees=296" + rest);
        judge();
        assertThat(sizes("SMALL-LOW-PROFIT")).containsExactly("LOW_PROFIT|f", "OUTSIDE|f");
    }

    @Test
    void aFirmThatBeganWithinTheYearIsAveragedOverItsOwnQuarters() {
        String rest = ", dispatched=0, assets=1000000";
        String began = enterprise("1331", "restricted=false, taxable_income=100000");
        quarter(began, 3, "employees=290" + rest);
        quarter(began, 4, "employees=312" + rest);
        String more = enterprise("1331", "restricted=false, taxable_income=100000");
        quarter(more, 3, "employees=290" + rest);
        quarter(more, 4, "employees=332" + rest);
        judge();
        // (290 + (290 + 312) / 2) / 2 = 295.5, and (290 + (290 + 332) / 2) / 2 = 300.5
        assertThat(sizes("SMALL-LOW-PROFIT")).containsExactly("LOW_PROFIT|f", "OUTSIDE|f");
        assertThat(inbox.ask("select round(value, 1), read_from from derived.enterprise_figure"
                        + " where indicator = 'employees_average' order by enterprise_id"))
                .containsExactly("295.5|2022 Q3–Q4", "300.5|2022 Q3–Q4");
    }

    @Test
    void everyConditionInItsThreeValues() {
        enterprise("1331", "year=2022, employees=300, revenue=1000000, taxable_income=50, tags='{高新技术企业,专精特新}'");
        enterprise("1331", "year=2022, employees=301, revenue=1000000.01, taxable_income=51, tags='{专精特新}'");
        enterprise("不明", "");
        measure(1, "");
        measure(0, "");
        measure(2, "counties='{甘州区,临泽县}'");
        measure(3, "counties='{临泽}'");
        measure(4, "industries='{农,林,牧,渔业,6210,1331}'");
        measure(5, "employees_max=300");
        measure(6, "revenue_max=1000000");
        measure(7, "taxable_income_max=50");
        measure(8, "tags_required='{高新技术企业}'");
        measure(9, "condition_feel='裁员率 <= 5.5'");
        measure(10, "employees_max=300, condition_feel='裁员率 <= 5.5'");
        judge();
        String first = "916207020000000001|";
        String second = "916207020000000002|";
        String third = "916207020000000003|";
        assertThat(verdicts())
                .containsExactlyInAnyOrder(
                        first + "1|ENTITLED|-",
                        first + "2|ENTITLED|-",
                        first + "4|ENTITLED|-",
                        first + "5|ENTITLED|-",
                        first + "6|ENTITLED|-",
                        first + "7|ENTITLED|-",
                        first + "8|ENTITLED|-",
                        first + "9|UNKNOWN|补充条件",
                        first + "10|UNKNOWN|补充条件",
                        second + "1|ENTITLED|-",
                        second + "2|ENTITLED|-",
                        second + "4|ENTITLED|-",
                        second + "9|UNKNOWN|补充条件",
                        third + "1|ENTITLED|-",
                        third + "2|ENTITLED|-",
                        third + "4|UNKNOWN|适用行业",
                        third + "5|UNKNOWN|从业人数上限",
                        third + "6|UNKNOWN|营业收入上限",
                        third + "7|UNKNOWN|应纳税所得额上限",
                        third + "8|UNKNOWN|所需标签",
                        third + "9|UNKNOWN|补充条件",
                        third + "10|UNKNOWN|从业人数上限");
        assertThat(
                        inbox.ask(
                                "select enterprise_id, condition, n from derived.entitlement_count where as_of = '2022-11-22' and enterprise_id like '%2' order by 2"))
                .containsExactlyInAnyOrder(
                        second + "适用县区|1",
                        second + "从业人数上限|2",
                        second + "营业收入上限|1",
                        second + "应纳税所得额上限|1",
                        second + "所需标签|1");
        assertThat(
                        inbox.ask(
                                "select question from derived.entitlement where measure_id like '%#8' and verdict = 'UNKNOWN' and as_of = '2022-11-22'"))
                .containsExactly("企业是否具有下列资质或标签：高新技术企业？");
    }

    @Test
    void sizesAreReadByTheMeasuresOwnDefinition() {
        enterprise("1331", "year=2022, employees=300, revenue=19000000, vat_sales=19000000");
        measure(1, "sizes='{小型,微型}'");
        measure(2, "sizes='{中型,小型,微型}', size_definition='公告2022年第12号'");
        measure(3, "sizes='{中型}', size_definition='公告2022年第2号'");
        measure(4, "size_definition='小型微利企业'");
        measure(5, "sizes='{小微企业}', size_definition='无人知晓的口径'");
        measure(6, "sizes='{特大型}'");
        judge();
        String id = "916207020000000001|";
        assertThat(verdicts())
                .containsExactly(
                        id + "1|ENTITLED|-",
                        id + "2|ENTITLED|-",
                        id + "4|UNKNOWN|适用规模",
                        id + "5|UNKNOWN|适用规模",
                        id + "6|UNKNOWN|适用规模");
        assertThat(inbox.ask("select condition, n from derived.entitlement_count where as_of = '2022-11-22'"))
                .containsExactly("适用规模|1");
        assertThat(
                        inbox.ask(
                                "select code, verdict from derived.entitlement_clause where measure_id like '%#3' and as_of = '2022-11-22'"))
                .containsExactly("SIZE|FALSE");
    }

    @Test
    void onlyMeasuresInForceAndEnterprisesServedAreChecked() {
        String served = enterprise("1331", "");
        inbox.row("enterprises", "credit_code='916207020000000099', name='无人派驻有限公司', county='620702', industry='1331'");
        measure(1, "effective_on='2022-01-01', expires_on='2022-11-22'");
        measure(2, "effective_on='2022-01-01', expires_on='2022-11-21'");
        measure(3, "effective_on='2022-11-23'");
        judge();
        assertThat(verdicts()).containsExactly(served + "|1|ENTITLED|-");
    }

    @Test
    void enjoyedIsKeptEvenWhereNotEntitled() {
        String code = enterprise("1331", "year=2022, employees=301");
        measure(1, "employees_max=300");
        measure(2, "");
        inbox.row(
                "uptakes",
                "enterprise_name='企业1号', document_no='示例[2022]1号', measure_no='1', enjoyed_on='2022-10-01', amount=10");
        inbox.row("uptakes", "enterprise_name='企业1号', document_no='示例[2022]1号', enjoyed_on='2022-10-02', amount=11");
        inbox.row(
                "uptakes",
                "enterprise_name='企业1号', document_no='示例[2022]1号', measure_no='8', enjoyed_on='2022-10-02', amount=11");
        judge();
        assertThat(
                        inbox.ask(
                                "select measure_id, verdict, condition, value_read, enjoyed from derived.entitlement where as_of = '2022-11-22' order by 1"))
                .containsExactly("示例〔2022〕1号#1|NOT|从业人数上限|301 (2022)|t", "示例〔2022〕1号#2|ENTITLED|-|-|f");
        assertThat(inbox.ask("select enterprise_id, measure_id, citation_status from derived.uptake order by row_id"))
                .containsExactly(code + "|示例〔2022〕1号#1|FOUND", code + "|-|AMBIGUOUS", code + "|-|UNKNOWN");
        assertThat(inbox.ask("select count(*) from derived.entitlement_count where as_of = '2022-11-22'"))
                .containsExactly("0");
    }
}
