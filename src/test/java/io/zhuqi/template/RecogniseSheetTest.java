package io.zhuqi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.template.IgnoredRow.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecogniseSheetTest {
    private static final RecogniseSheet RECOGNISE =
            new RecogniseSheet(ControlRoom.load(new DirectoryJobs(Path.of("jobs"))));

    private static KnownSheet known(String path, String... lines) {
        return (KnownSheet) RECOGNISE.recognise(new SheetOfRows("Sheet1", lines), path);
    }

    private static List<String> outcomes(RecognisedSheet sheet) {
        List<String> outcomes = new ArrayList<>();
        sheet.rows()
                .forEachRemaining(row -> outcomes.add(row.rowNo() + " "
                        + (row instanceof IgnoredRow ignored
                                ? ignored.reason()
                                : row instanceof RefusedRow refused
                                        ? refused.violation().code()
                                        : "DATA")));
        return outcomes;
    }

    @Test
    void findsTheHeaderBelowTitleAndNotes() {
        KnownSheet sheet = known(
                "inbox/a.xlsx",
                "甘州区企业问题台账（2022年11月）|<|<|<|<",
                "填报单位：甘州区委组织部||填报日期：2022年11月20日||单位：万元",
                "序号|企业 名称|问题\n描述*|提出日期|是否办结",
                "1|甲公司|贷款难|2022-11-01|是");
        assertThat(sheet.kind().code()).isEqualTo("problems");
        assertThat(sheet.headerRow()).isEqualTo(3);
        assertThat(sheet.context())
                .usingRecursiveComparison()
                .ignoringFields("origins")
                .isEqualTo(
                        new SheetContext("620702", LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 20), "万元", 2022));
        assertThat(sheet.mapping().byField())
                .containsEntry("enterprise_name", 1)
                .containsEntry("description", 2)
                .containsEntry("status", 4);
        assertThat(outcomes(sheet)).containsExactly("1 TITLE", "2 TITLE", "3 HEADER", "4 DATA");
    }

    @Test
    void readsAHeaderOfTwoRowsMergedOrNot() {
        String[] merged = {
            "序号|企业信息|<|问题描述|提出日期|办理情况|<",
            "^|企业名称|信用代码|^|^|是否办结|办结时间",
            "1|甲公司|91620702581156176Q|贷款难|2022-11-01|是|2022-11-03"
        };
        String[] unmerged = {
            "序号|企业信息||问题描述|提出日期|办理情况|", "|企业名称|信用代码|||是否办结|办结时间", "1|甲公司|91620702581156176Q|贷款难|2022-11-01|是|2022-11-03"
        };
        for (String[] lines : List.of(merged, unmerged)) {
            KnownSheet sheet = known("a.xlsx", lines);
            assertThat(sheet.mapping().byField())
                    .containsEntry("enterprise_name", 1)
                    .containsEntry("credit_code", 2)
                    .containsEntry("description", 3)
                    .containsEntry("status", 5)
                    .containsEntry("closed_on", 6);
            assertThat(outcomes(sheet)).containsExactly("1 HEADER", "2 HEADER", "3 DATA");
        }
    }

    @Test
    void readsHeadersInTraditionalCharactersWithUnits() {
        KnownSheet sheet = known("a.csv", "統一社會信用代碼|企業名稱|所屬縣區|行業|營業收入（萬元）|資產總額（元）");
        assertThat(sheet.kind().code()).isEqualTo("enterprises");
        assertThat(sheet.mapping().columns().stream()
                        .filter(column -> column != null && column.unit() != null)
                        .map(column -> column.unit()))
                .containsExactly("万元", "元");
    }

    @Test
    void accountsForEveryRowThatIsNoData() {
        KnownSheet sheet = known(
                "a.xlsx",
                "银行机构|类型|企业名称|日期|数量|计量单位|金额（万元）",
                "示例|续贷|某公司|2022-01-01|1|笔|100",
                "甲银行|续贷|甲公司|2022-11-01|1|笔|100",
                "小计||||1||100",
                "银行机构|类型|企业名称|日期|数量|计量单位|金额（万元）",
                "|||||<|",
                "乙银行|续贷|乙公司|2022-11-02|2|笔|50",
                "合 计||||3||150",
                "注：1. 本表为全市口径。|<|<|<|<|<|<",
                "2. 一行可含多笔。",
                "填表人：张三　　填报日期：2022年11月30日");
        assertThat(outcomes(sheet))
                .containsExactly(
                        "1 HEADER",
                        "2 EXAMPLE",
                        "3 DATA",
                        "4 TOTAL",
                        "5 HEADER",
                        "7 DATA",
                        "8 TOTAL",
                        "9 NOTE",
                        "10 NOTE",
                        "11 NOTE");
        assertThat(sheet.context().statedOn()).isEqualTo(LocalDate.of(2022, 11, 30));
    }

    @Test
    void aRowWithNothingButItsNumberIsNoRecord() {
        KnownSheet sheet = known("a.xlsx", "序号|原名称|统一社会信用代码", "1|甲|91620702581156176Q", "2||");
        assertThat(outcomes(sheet)).containsExactly("1 HEADER", "2 DATA", "3 NO_CONTENT");
    }

    @Test
    void takesCountyAndMonthFromTheFolder() {
        KnownSheet sheet = known("620723-临泽县/2022-10/上报.xlsx", "收集问题数|贷款融资|办结数", "5|2|1");
        assertThat(sheet.kind().code()).isEqualTo("declared");
        assertThat(sheet.context().county()).isEqualTo("620723");
        assertThat(sheet.context().month()).isEqualTo(LocalDate.of(2022, 10, 1));
    }

    @Test
    void aMissingRequiredColumnIsNamed() {
        RefusedSheet sheet = (RefusedSheet)
                RECOGNISE.recognise(new SheetOfRows("问题", "企业名称|问题描述|提出日期", "甲公司|贷款难|2022-11-01"), "a.xlsx");
        assertThat(sheet.violation().code()).isEqualTo("MISSING_REQUIRED_COLUMN");
        assertThat(sheet.violation().args()).containsEntry("missing", "办理状态").containsEntry("row", "1");
        assertThat(outcomes(sheet)).containsExactly("1 MISSING_REQUIRED_COLUMN", "2 MISSING_REQUIRED_COLUMN");
    }

    @Test
    void anotherTableIsNoKnownSheet() {
        RefusedSheet sheet = (RefusedSheet) RECOGNISE.recognise(new SheetOfRows("菜单", "菜名|价格", "牛肉面|8"), "a.xlsx");
        assertThat(sheet.violation().code()).isEqualTo("NO_KNOWN_SHEET");
        assertThat(outcomes(sheet)).containsExactly("1 " + Reason.NO_KNOWN_SHEET, "2 " + Reason.NO_KNOWN_SHEET);
    }

    @Test
    void ofTwoColumnsForOneFieldTheBetterHeaderWins() {
        KnownSheet sheet = known("a.xlsx", "企业名称|联系人|问题描述|提出日期|选派干部|办理状态", "甲|王五|难|2022-11-01|李飞|办理中");
        RawRecord record = null;
        for (var rows = sheet.rows(); rows.hasNext(); ) {
            record = rows.next() instanceof RawRecord raw ? raw : record;
        }
        assertThat(record).isNotNull();
        SourceCell official = record.fields().get(sheet.kind().indexOf("official_name"));
        assertThat(official.text()).isEqualTo("李飞");
        assertThat(record.cells()).containsExactly("甲", "王五", "难", "2022-11-01", "李飞", "办理中");
    }
}
