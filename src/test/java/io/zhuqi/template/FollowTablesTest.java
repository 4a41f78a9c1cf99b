package io.zhuqi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.template.HeaderColumn.Use;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Header paths, and sheets that hold more than one table. */
class FollowTablesTest {
    private static final RecogniseSheet RECOGNISE =
            new RecogniseSheet(ControlRoom.load(new DirectoryJobs(Path.of("jobs"))));

    private static RecognisedSheet sheet(String... lines) {
        return RECOGNISE.recognise(new SheetOfRows("Sheet1", lines), "a.xlsx");
    }

    /** One line for each row: its number and what it became, for a record one field's text. */
    private static List<String> walk(RecognisedSheet sheet, Map<String, String> fieldByKind) {
        List<String> outcomes = new ArrayList<>();
        sheet.rows().forEachRemaining(row -> {
            if (row instanceof RawRecord record) {
                String kind = record.mapping().kind().code();
                SourceCell cell = record.fields().get(record.mapping().kind().indexOf(fieldByKind.get(kind)));
                outcomes.add(row.rowNo() + " " + kind + " " + (cell == null ? "-" : cell.text()));
            } else if (row instanceof RefusedRow refused) {
                outcomes.add(row.rowNo() + " " + refused.violation().code());
            } else if (row instanceof IgnoredRow ignored) {
                outcomes.add(row.rowNo() + " " + ignored.reason());
            }
        });
        return outcomes;
    }

    @Test
    void theNameUnderTheRightGroupIsTaken() {
        KnownSheet merged = (KnownSheet) sheet(
                "甘州区选派干部花名册|<|<|<|<|<|<",
                "序号|企业联系人|<|选派干部|<|派驻情况|<|<",
                "^|姓名|电话|姓名|派出单位|批次|到岗时间|派驻企业",
                "1|王五|139|李飞|市财政局|1|2022-07-25|甲公司");
        assertThat(merged.mapping().byField()).containsEntry("name", 3).containsEntry("unit", 4);
        assertThat(walk(merged, Map.of("officials", "name")))
                .containsExactly("1 TITLE", "2 HEADER", "3 HEADER", "4 officials 李飞");
        assertThat(merged.tables().get(0).columns())
                .filteredOn(column -> column.column() == 1)
                .singleElement()
                .satisfies(column -> {
                    assertThat(column.header()).isEqualTo("企业联系人-姓名");
                    assertThat(column.use()).isEqualTo(Use.DUPLICATE);
                });
    }

    @Test
    void readsAHeaderOfThreeRows() {
        KnownSheet sheet = (KnownSheet) sheet(
                "单位：万元",
                "序号|基本信息|<|问题|<|<|<",
                "^|企业|<|内容|^|办理|<",
                "^|企业名称|信用代码|问题描述|提出日期|是否办结|办结时间",
                "1|甲公司|91620702581156176Q|贷款难|2022-11-01|是|2022-11-03");
        assertThat(sheet.mapping().byField())
                .containsEntry("enterprise_name", 1)
                .containsEntry("description", 3)
                .containsEntry("raised_on", 4)
                .containsEntry("closed_on", 6);
        assertThat(walk(sheet, Map.of("problems", "description"))).last().isEqualTo("5 problems 贷款难");
        assertThat(sheet.context().unit()).isEqualTo("万元");
    }

    @Test
    void aHeaderRepeatedInAnotherOrderMovesTheColumns() {
        KnownSheet sheet = (KnownSheet) sheet(
                "企业名称|问题描述|提出日期|办理状态",
                "甲公司|贷款难|2022-11-01|办理中",
                "问题描述|企业名称|办理状态|提出日期",
                "用工难|乙公司|办理中|2022-11-02",
                "问题描述|企业名称|办理状态|提出日期",
                "原料贵|丙公司|办理中|2022-11-03");
        assertThat(walk(sheet, Map.of("problems", "description")))
                .containsExactly(
                        "1 HEADER", "2 problems 贷款难", "3 HEADER", "4 problems 用工难", "5 HEADER", "6 problems 原料贵");
    }

    @Test
    void theSecondTableHasItsOwnKindTitleAndCounty() {
        KnownSheet sheet = (KnownSheet) sheet(
                "甘州区问题台账（2022年11月）|<|<|<",
                "企业名称|问题描述|提出日期|办理状态",
                "甲公司|贷款难|2022-11-01|办理中",
                "填表人：张三",
                "临泽县问题流转表（2022年10月）|<|<|<|<|<",
                "问题编号|环节|时间|单位|经办人|说明",
                "7|交办|2022-10-02|县财政局|李四|无");
        assertThat(walk(sheet, Map.of("problems", "description", "handling", "problem_no")))
                .containsExactly(
                        "1 TITLE", "2 HEADER", "3 problems 贷款难", "4 NOTE", "5 TITLE", "6 HEADER", "7 handling 7");
        assertThat(sheet.tables())
                .extracting(table ->
                        table.context().county() + " " + table.context().month())
                .containsExactly("620702 2022-11-01", "620723 2022-10-01");
        assertThat(sheet.kind().code()).isEqualTo("problems");
    }

    /** The lower table has more columns; the upper one is no title all the same. */
    @Test
    void theUpperTableIsNotLostWhereTheLowerOneIsWider() {
        RecognisedSheet sheet = sheet(
                "原名称|统一社会信用代码", "甲|91620702581156176Q", "企业名称|信用代码|问题描述|提出日期|办理状态|备注", "甲公司||贷款难|2022-11-01|办理中|");
        assertThat(walk(sheet, Map.of("aliases", "original_name", "problems", "description")))
                .containsExactly("1 HEADER", "2 aliases 甲", "3 HEADER", "4 problems 贷款难");
    }

    @Test
    void aSecondTableThatLacksAColumnIsSetAsideWithTheReason() {
        RecognisedSheet sheet =
                sheet("企业名称|问题描述|提出日期|办理状态", "甲公司|贷款难|2022-11-01|办理中", "企业名称|问题描述|提出日期|选派干部", "乙公司|用工难|2022-11-02|李飞");
        assertThat(walk(sheet, Map.of("problems", "description")))
                .containsExactly("1 HEADER", "2 problems 贷款难", "3 HEADER", "4 MISSING_REQUIRED_COLUMN");
    }

    @Test
    void tellsWhereCountyAndMonthWereTakenFrom() {
        KnownSheet sheet =
                (KnownSheet) RECOGNISE.recognise(new SheetOfRows("10月", "收集问题数|贷款融资|办结数", "5|2|1"), "2022/临泽县/上报.xlsx");
        assertThat(sheet.context().month()).isEqualTo(LocalDate.of(2022, 10, 1));
        assertThat(sheet.context().origins().county())
                .isEqualTo(new SheetContext.Origin(SheetContext.Place.FOLDER_NAME, "临泽县"));
        assertThat(sheet.context().origins().month())
                .isEqualTo(new SheetContext.Origin(SheetContext.Place.SHEET_NAME, "10月"));
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearestKnownOne() {
        KnownSheet sheet = (KnownSheet) sheet("企业名称|问题描述|提出日期|办理状态|办结的日期|口味", "甲|贷款难|2022-11-01|办理中||辣");
        assertThat(sheet.tables().get(0).columns())
                .filteredOn(column -> column.use() == Use.UNKNOWN)
                .extracting(column -> column.header() + " " + column.nearest())
                .containsExactly("办结的日期 办结日期", "口味 null");
    }
}
