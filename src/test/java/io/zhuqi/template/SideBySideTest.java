package io.zhuqi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final RecogniseSheet RECOGNISE =
            new RecogniseSheet(ControlRoom.load(new DirectoryJobs(Path.of("jobs"))));

    /** Every table of the sheet as "name: kind @header row, county [data rows]". */
    private static List<String> tables(String... lines) {
        SheetOfRows sheet = new SheetOfRows("台账", lines);
        RecognisedSheet first = RECOGNISE.recognise(sheet, "a.xlsx");
        List<String> told = new ArrayList<>(List.of(tell("台账", first)));
        for (SheetColumns part : first.beside()) {
            told.add(tell(part.name(), RECOGNISE.recognise(part.of(sheet, 7), "a.xlsx", part.titles())));
        }
        return told;
    }

    private static String tell(String name, RecognisedSheet sheet) {
        List<String> rows = new ArrayList<>();
        sheet.rows().forEachRemaining(row -> {
            if (row instanceof RawRecord record) {
                rows.add(record.rowNo() + "="
                        + record.fields().stream()
                                .filter(cell -> cell != null)
                                .map(cell -> cell.text())
                                .toList());
            }
        });
        KnownSheet known = (KnownSheet) sheet;
        return "%s: %s @%d %s %s"
                .formatted(
                        name,
                        known.kind().code(),
                        known.headerRow(),
                        known.context().county(),
                        rows);
    }

    @Test
    void oneTableStaysOneTable() {
        assertThat(tables("企业名称|问题描述|提出日期||是否办结|办结时间|经办人电话", "甲公司|贷款难|2022-11-01||是|2022-11-03|1"))
                .hasSize(1);
    }

    @Test
    void theSameTableTwiceSideBySide() {
        assertThat(tables(
                        "甘州区企业问题台账（2022年11月）",
                        "企业名称|问题描述|提出日期|是否办结||企业名称|问题描述|提出日期|是否办结",
                        "甲公司|贷款难|2022-11-01|是||丙公司|用电难|2022-11-02|否",
                        "乙公司|用工难|2022-11-05|否"))
                .containsExactly(
                        "台账: problems @2 620702 [3=[甲公司, 贷款难, 2022-11-01, 是], 4=[乙公司, 用工难, 2022-11-05, 否]]",
                        "台账!F:I: problems @2 620702 [3=[丙公司, 用电难, 2022-11-02, 否]]");
    }

    @Test
    void withoutAGapTheRepeatedHeaderBeginsTheNext() {
        assertThat(tables("企业名称|问题描述|提出日期|是否办结|企业名称|问题描述|提出日期|是否办结", "甲公司|贷款难|2022-11-01|是|丙公司|用电难|2022-11-02|否"))
                .containsExactly(
                        "台账: problems @1 null [2=[甲公司, 贷款难, 2022-11-01, 是]]",
                        "台账!E:H: problems @1 null [2=[丙公司, 用电难, 2022-11-02, 否]]");
    }

    @Test
    void anotherKindBesideWithItsHeaderLower() {
        assertThat(tables(
                        "问题台账|||||发放情况",
                        "企业名称|问题描述|提出日期|是否办结||单位：万元",
                        "甲公司|贷款难|2022-11-01|是||银行机构|类型|企业名称|日期|数量|计量单位|金额",
                        "乙公司|用工难|2022-11-05|否||甲银行|续贷|甲公司|2022-11-01|1|笔|100"))
                .containsExactly(
                        "台账: problems @2 null [3=[甲公司, 贷款难, 2022-11-01, 是], 4=[乙公司, 用工难, 2022-11-05, 否]]",
                        "台账!F:L: outcomes @3 null [4=[续贷, 甲公司, 2022-11-01, 1, 笔, 100, 甲银行]]");
    }

    @Test
    void threeSideBySide() {
        assertThat(tables(
                        "企业名称|问题描述|提出日期|是否办结||企业名称|问题描述|提出日期|是否办结||企业名称|问题描述|提出日期|是否办结",
                        "甲公司|贷款难|2022-11-01|是||丙公司|用电难|2022-11-02|是||丁公司|用地难|2022-11-03|否"))
                .hasSize(3)
                .last()
                .isEqualTo("台账!K:N: problems @1 null [2=[丁公司, 用地难, 2022-11-03, 否]]");
    }

    @Test
    void whatStandsRightOfATableIsNoTableWhenItLacksAColumn() {
        assertThat(tables("企业名称|问题描述|提出日期|是否办结||企业名称|问题描述", "甲公司|贷款难|2022-11-01|是||丙公司|用电难"))
                .hasSize(1);
    }
}
