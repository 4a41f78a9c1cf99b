package io.zhuqi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.finding.Violation;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.RecogniseSheet;
import io.zhuqi.template.SheetOfRows;
import io.zhuqi.validation.Verdict.Accepted;
import io.zhuqi.validation.Verdict.Quarantined;
import io.zhuqi.vocabulary.Quantity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From rows as they stand in a sheet to typed values and verdicts. */
class ValidateRecordTest {
    private static final ControlRoom ROOM = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
    private static final RecogniseSheet RECOGNISE = new RecogniseSheet(ROOM);
    private static final ValidateRecord VALIDATE = new ValidateRecord(ROOM);
    private static final LocalDate RECEIVED = LocalDate.of(2022, 11, 22);

    private KnownSheet sheet;

    private List<Verdict> verdicts(String... lines) {
        sheet = (KnownSheet) RECOGNISE.recognise(new SheetOfRows("Sheet1", lines), "a.xlsx");
        List<Verdict> verdicts = new ArrayList<>();
        sheet.rows().forEachRemaining(row -> {
            if (row instanceof RawRecord record) {
                verdicts.add(VALIDATE.validate(record, sheet.context(), RECEIVED));
            }
        });
        return verdicts;
    }

    private Object value(Verdict verdict, String field) {
        assertThat(verdict).isInstanceOf(Accepted.class);
        return ((Accepted) verdict).values().get(sheet.kind().indexOf(field));
    }

    private static List<String> reasons(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Quarantined.class);
        return ((Quarantined) verdict)
                .reasons().stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList();
    }

    private static List<String> warnings(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Accepted.class);
        return ((Accepted) verdict).warnings().stream().map(Violation::code).toList();
    }

    @Test
    void readsAProblemAsPeopleWriteIt() {
        Verdict verdict = verdicts(
                        "甘州区问题台账（2022年11月）",
                        "问题编号|企业名称|问题描述|问题类别|提出日期|选派干部|是否办结|办结日期|办理结果|企业评价|回访时间",
                        "=1.0|甲 公司|貸款難，週轉不靈|融资类|11月3日|李 飞|√|=44880|与银行对接后放款|基本满意|/")
                .get(0);
        assertThat(value(verdict, "problem_no")).isEqualTo("1");
        assertThat(value(verdict, "enterprise_name")).isEqualTo("甲公司");
        assertThat(value(verdict, "description")).isEqualTo("贷款难，周转不灵");
        assertThat(value(verdict, "category")).isEqualTo("FINANCING");
        assertThat(value(verdict, "raised_on")).isEqualTo(LocalDate.of(2022, 11, 3));
        assertThat(value(verdict, "official_name")).isEqualTo("李飞");
        assertThat(value(verdict, "status")).isEqualTo("CLOSED");
        assertThat(value(verdict, "closed_on")).isEqualTo(LocalDate.of(2022, 11, 15));
        assertThat(value(verdict, "result")).isNull();
        assertThat(value(verdict, "result_text")).isEqualTo("与银行对接后放款");
        assertThat(value(verdict, "evaluation")).isEqualTo("SATISFIED");
        assertThat(value(verdict, "visited_on")).isNull();
        assertThat(warnings(verdict)).isEmpty();
    }

    @Test
    void anUnknownCategoryIsUncategorisedAndNeverOther() {
        List<Verdict> verdicts = verdicts(
                "企业名称|问题描述|问题类别|提出日期|办理状态", "甲|难|其他|2022-11-01|办理中", "乙|难|综合|2022-11-01|办理中", "丙|难||2022-11-01|办理中");
        assertThat(value(verdicts.get(0), "category")).isEqualTo("OTHER");
        for (Verdict verdict : verdicts.subList(1, 3)) {
            assertThat(value(verdict, "category")).isEqualTo("UNCATEGORISED");
            assertThat(warnings(verdict)).containsExactly("UNCATEGORISED");
        }
    }

    @Test
    void setsBadRowsAsideWithTheCellThatIsWrong() {
        List<Verdict> verdicts = verdicts(
                "企业名称|问题描述|问题类别|提出日期|办理状态|统一社会信用代码",
                "甲|难|其他|2022-11-01|办理中|91620702581156176Q",
                "|难|其他|2022-11-01|办理中|",
                "乙|—|其他|2022-02-30|办理中|",
                "丙|难|其他|8月3日—5日|说不清|",
                "丁|难|其他|2022-12-30|办理中|#N/A",
                "戊|难|其他|1899-01-01|办理中|",
                "己|#REF!|其他|2022-11-01|办理中|9.14E+17",
                "庚|难|其他|8.3|办理中|",
                "辛|难|其他|=8.3|办理中|");
        assertThat(verdicts.get(0)).isInstanceOf(Accepted.class);
        assertThat(reasons(verdicts.get(1))).containsExactly("enterprise_name MISSING_REQUIRED");
        assertThat(reasons(verdicts.get(2))).containsExactly("description MISSING_REQUIRED", "raised_on BAD_DATE");
        assertThat(reasons(verdicts.get(3))).containsExactly("raised_on DATE_RANGE", "status UNKNOWN_WORD");
        assertThat(reasons(verdicts.get(4))).containsExactly("credit_code ERROR_CELL", "raised_on FUTURE_DATE");
        assertThat(reasons(verdicts.get(5))).containsExactly("raised_on IMPLAUSIBLE_DATE");
        assertThat(reasons(verdicts.get(6))).containsExactly("credit_code LOST_CODE", "description ERROR_CELL");
        assertThat(value(verdicts.get(7), "raised_on")).isEqualTo(LocalDate.of(2022, 8, 3));
        assertThat(reasons(verdicts.get(8))).containsExactly("raised_on BAD_DATE");
    }

    @Test
    void aViolationNamesColumnValueAndHeader() {
        Verdict verdict = verdicts("企业名称|问题描述|提出 日期|办理状态", "甲|难|明天|办理中").get(0);
        Violation violation = ((Quarantined) verdict)
                .reasons().stream()
                        .filter(reason -> reason.code().equals("BAD_DATE"))
                        .findFirst()
                        .orElseThrow();
        assertThat(violation.column()).isEqualTo(2);
        assertThat(violation.value()).isEqualTo("明天");
        assertThat(violation.args()).containsEntry("header", "提出 日期");
    }

    @Test
    void readsMoneyInTheUnitOfCellHeaderOrTitle() {
        List<Verdict> header =
                verdicts("企业名称|文号|享受日期|金额（万元）", "甲|国发〔2022〕12号|2022-11-01|1,402.5", "乙|国发〔2022〕12号|2022-11-01|3,200元");
        assertThat(value(header.get(0), "amount")).isEqualTo(new BigDecimal("14025000.00"));
        assertThat(value(header.get(1), "amount")).isEqualTo(new BigDecimal("3200.00"));
        List<Verdict> title = verdicts(
                "单位：元", "企业名称|文号|享受日期|金额", "甲|国发〔2022〕12号|2022-11-01|=1402.5", "乙|国发〔2022〕12号|2022-11-01|60.78亿");
        assertThat(value(title.get(0), "amount")).isEqualTo(new BigDecimal("1402.50"));
        assertThat(value(title.get(1), "amount")).isEqualTo(new BigDecimal("6078000000.00"));
        List<Verdict> nowhere =
                verdicts("企业名称|文号|享受日期|金额", "甲|国发〔2022〕12号|2022-11-01|2", "乙|国发〔2022〕12号|2022-11-01|若干");
        assertThat(value(nowhere.get(0), "amount")).isEqualTo(new BigDecimal("20000.00"));
        assertThat(warnings(nowhere.get(0))).containsExactly("UNIT_ASSUMED");
        assertThat(reasons(nowhere.get(1))).containsExactly("amount BAD_NUMBER");
    }

    @Test
    void readsQuantitiesExactAndAbout() {
        List<Verdict> verdicts = verdicts(
                "类型|日期|数量|计量单位|来源",
                "续贷|2022-11-01|1,138|笔|银行",
                "产品销售|2022.11.1|150余吨|吨|台账",
                "游客接待|2022-11-01|约3.2万人次|人次|/",
                "其他|2022-11-01|-5|户|",
                "其他|2022-11-01|很多|户|");
        assertThat(value(verdicts.get(0), "quantity")).isEqualTo(new Quantity(new BigDecimal("1138"), false));
        assertThat(value(verdicts.get(1), "quantity")).isEqualTo(new Quantity(new BigDecimal("150"), true));
        assertThat(((Quantity) value(verdicts.get(2), "quantity")).value()).isEqualByComparingTo("32000");
        assertThat(value(verdicts.get(2), "source")).isNull();
        assertThat(reasons(verdicts.get(3))).containsExactly("quantity IMPLAUSIBLE_NUMBER");
        assertThat(reasons(verdicts.get(4))).containsExactly("quantity BAD_NUMBER");
    }

    @Test
    void readsTheRoster() {
        List<Verdict> verdicts = verdicts(
                "姓名|派出单位|批次|派驻企业|到岗日期|离岗日期|统一社会信用代码",
                "李 飞|市财政局|第一批|甲公司、乙 公司；甲公司|2022.7.25|/|",
                "王五|市财政局|2|丙公司|2022年8月1日|2022年7月1日|",
                "赵六|市财政局|第三十二批|丁公司|2022年8月1日||91350203M0001QAY9B");
        assertThat(value(verdicts.get(0), "batch")).isEqualTo(1);
        assertThat(value(verdicts.get(0), "enterprise_names")).isEqualTo(List.of("甲公司", "乙公司"));
        assertThat(reasons(verdicts.get(1))).containsExactly("ended_on END_BEFORE_START");
        assertThat(value(verdicts.get(2), "batch")).isEqualTo(32);
        assertThat(warnings(verdicts.get(2))).containsExactly("CREDIT_CODE_CHECK");
    }

    @Test
    void readsMoments() {
        List<Verdict> verdicts = verdicts(
                "问题编号|环节|时间|评价",
                "1|交办|2022-11-03 17:42|",
                "1|办结|=44868.5|还行吧",
                "1|反馈|=1667468520000|",
                "1|派遣|2022-11-03|");
        assertThat(value(verdicts.get(0), "at")).isEqualTo(LocalDateTime.of(2022, 11, 3, 17, 42));
        assertThat(value(verdicts.get(1), "at")).isEqualTo(LocalDateTime.of(2022, 11, 3, 12, 0));
        assertThat(value(verdicts.get(1), "evaluation")).isNull();
        assertThat(warnings(verdicts.get(1))).containsExactly("UNKNOWN_WORD");
        assertThat(value(verdicts.get(2), "at")).isEqualTo(LocalDateTime.of(2022, 11, 3, 17, 42));
        assertThat(reasons(verdicts.get(3))).containsExactly("step UNKNOWN_WORD");
    }

    @Test
    void oneOfTitleAndNumberIsNeeded() {
        List<Verdict> verdicts = verdicts(
                "企业名称|政策名称|发文字号|享受日期|金额（元）", "甲|稳经济|/|2022-11-01|5", "乙|无||2022-11-01|5", "丙||关于稳经济的通知|2022-11-01|-5");
        assertThat(verdicts.get(0)).isInstanceOf(Accepted.class);
        assertThat(reasons(verdicts.get(1))).containsExactly("policy_title MISSING_EITHER");
        assertThat(warnings(verdicts.get(2))).containsExactly("UNREADABLE_DOCUMENT_NUMBER", "NEGATIVE_AMOUNT");
    }

    @Test
    void yesAndNoHaveManyWordsAndNoneIsAnAnswer() {
        List<Verdict> verdicts = verdicts(
                "日期|县区|类型|内容|是否现场答复|是否化解|化解日期",
                "2022-11-01|甘州|问题|灯坏|√|是|",
                "2022-11-01|甘州|风险隐患|灯坏|无|Y|",
                "2022-11-01|甘州|纠纷|灯坏|×|大概|");
        assertThat(value(verdicts.get(0), "county")).isEqualTo("620702");
        assertThat(value(verdicts.get(0), "on_the_spot")).isEqualTo(true);
        assertThat(warnings(verdicts.get(0))).isEmpty();
        assertThat(value(verdicts.get(1), "on_the_spot")).isEqualTo(false);
        assertThat(warnings(verdicts.get(1))).containsExactly("RESOLVED_WITHOUT_DATE");
        assertThat(reasons(verdicts.get(2))).containsExactly("resolved UNKNOWN_WORD");
    }

    @Test
    void takesCountyAndMonthFromTheTitleWhereTheRowHasNone() {
        Verdict verdict = verdicts("民乐县月度上报表（2022年10月）", "收集问题数|贷款融资|降本增效|引才用工|政策落实|其他|办结数", "5|1|1|1|1|0|2")
                .get(0);
        assertThat(value(verdict, "county")).isEqualTo("620722");
        assertThat(value(verdict, "month")).isEqualTo(LocalDate.of(2022, 10, 1));
        assertThat(warnings(verdict)).containsExactly("DECLARED_SUM");
    }

    @Test
    void figuresOfTheRegisterNeedAPossibleYear() {
        List<Verdict> verdicts = verdicts(
                "统一社会信用代码|企业名称|县区|行业|年度|季度|营业收入（万元）|成立日期",
                "91620702581156176Q|甲|甘州区|C1391 淀粉及淀粉制品制造|2021年|第三季度|5|1978-12-18",
                "91620702581156176Q|甲|甘州区|酿酒|2021|5|5|",
                "91620702581156176Q|甲|甘州区|酿酒||1|5|",
                "916207025811561|甲|甘州区|制造业|||5|");
        assertThat(value(verdicts.get(0), "year")).isEqualTo(2021);
        assertThat(value(verdicts.get(0), "quarter")).isEqualTo(3);
        assertThat(value(verdicts.get(0), "founded_on")).isEqualTo(LocalDate.of(1978, 12, 18));
        assertThat(warnings(verdicts.get(0))).isEmpty();
        assertThat(reasons(verdicts.get(1))).contains("quarter BAD_YEAR_OR_QUARTER");
        assertThat(reasons(verdicts.get(2))).contains("quarter BAD_YEAR_OR_QUARTER");
        assertThat(reasons(verdicts.get(3))).containsExactly("credit_code OLD_NUMBER_15");
    }
}
