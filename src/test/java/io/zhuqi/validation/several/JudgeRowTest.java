package io.zhuqi.validation.several;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.finding.Violation;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.RecogniseSheet;
import io.zhuqi.template.SheetOfRows;
import io.zhuqi.validation.ValidateRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that stand for several records. */
class JudgeRowTest {
    private static final ControlRoom ROOM = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
    private static final RecogniseSheet RECOGNISE = new RecogniseSheet(ROOM);
    private static final JudgeRow JUDGE = new JudgeRow(ROOM, new ValidateRecord(ROOM));
    private static final LocalDate RECEIVED = LocalDate.of(2022, 11, 22);

    private KnownSheet sheet;

    private List<JudgeRow.Judgement> judged(String... lines) {
        sheet = (KnownSheet) RECOGNISE.recognise(new SheetOfRows("Sheet1", lines), "2022.xlsx");
        List<JudgeRow.Judgement> judged = new ArrayList<>();
        sheet.rows().forEachRemaining(row -> {
            if (row instanceof RawRecord record) {
                judged.add(JUDGE.judge(record, record.table().context(), RECEIVED));
            }
        });
        return judged;
    }

    private List<String> values(JudgeRow.Judgement row, String field) {
        int position = sheet.kind().indexOf(field);
        return row.records().stream()
                .map(record -> String.valueOf(record.values().get(position)))
                .toList();
    }

    private JudgeRow.Judgement problem(String description, String result) {
        return judged(
                        "问题编号|企业名称|问题描述|提出日期|办理状态|办理结果",
                        "6|乙公司|原料贵|2022-11-01|办理中|",
                        "=12|甲公司|" + description + "|2022-11-02|已办结|" + result)
                .get(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "1.贷款难 2.用工难~贷款难~用工难",
                "1、缺流动资金500万元2、招工难~缺流动资金500万元~招工难",
                "一、融资难；二、用工难。~融资难~用工难。",
                "（1）融资难（2）用工难~融资难~用工难",
                "①融资难；②用工难~融资难~用工难",
                "一是融资难；二是用工难~融资难~用工难",
                "存在问题：1.融资难；2.用工难~存在问题：融资难~存在问题：用工难",
                "1. 2022.8月到期贷款1.5万元；2. 用工难~2022.8月到期贷款1.5万元~用工难",
                "融资难；\\n用工难~融资难~用工难"
            })
    void aListIsTakenApart(String text, String first, String second) {
        JudgeRow.Judgement row = problem(text.replace("\\n", "\n"), "已解决");
        assertThat(values(row, "description")).containsExactly(first, second);
        assertThat(values(row, "problem_no")).containsExactly("12-1", "12-2");
        assertThat(values(row, "raised_on")).containsExactly("2022-11-02", "2022-11-02");
        assertThat(values(row, "result")).containsExactly("RESOLVED", "RESOLVED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022.8以来缺资金1.5万元", "按合同第1条、第2条约定未付款", "1、2号车间漏雨", "1.5万元贷款2.3%利率过高", "1、2、3号楼漏水", "融资难、用工难"})
    void numbersInATextAreNoList(String text) {
        JudgeRow.Judgement row = problem(text, "");
        assertThat(values(row, "description")).containsExactly(text);
        assertThat(values(row, "problem_no")).containsExactly("12");
        assertThat(row.violations()).extracting(Violation::code).doesNotContain("PERHAPS_SEVERAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"资金紧张。1.贷款难 2.抵押不足", "贷款难\n用工难"})
    void whatIsDoubtfulStaysWholeAndIsReported(String text) {
        JudgeRow.Judgement row = problem(text, "");
        assertThat(values(row, "description")).containsExactly(text);
        assertThat(row.violations()).extracting(Violation::code).contains("PERHAPS_SEVERAL");
    }

    @Test
    void aResultListedInTheSameWayIsSharedOut() {
        JudgeRow.Judgement row = problem("1.贷款难 2.用工难", "1.已解决 2.正在解决");
        assertThat(values(row, "result")).containsExactly("RESOLVED", "IN_PROGRESS");
    }

    @Test
    void aRowIsSetAsideAsAWholeAndEachReasonOnce() {
        List<JudgeRow.Judgement> rows = judged(
                "企业名称|问题描述|问题类别|提出日期|办理状态", "甲公司|1.贷款难 2.用工难|其他|2022-11-01|办理中", "甲公司|1.贷款难 2.用工难|其他|2022-13-01|办理中");
        assertThat(rows.get(0).isAccepted()).isTrue();
        assertThat(rows.get(1).isAccepted()).isFalse();
        assertThat(rows.get(1).violations()).extracting(Violation::code).containsExactly("BAD_DATE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "8月3日—5日~2022-08-03 2022-08-04 2022-08-05",
                "2022.8.3-8.5~2022-08-03 2022-08-04 2022-08-05",
                "8月30日至9月2日~2022-08-30 2022-08-31 2022-09-01 2022-09-02",
                "8月5日-8日~2022-08-05 2022-08-08",
                "2022-08-03至2022-08-04~2022-08-03 2022-08-04",
                "8月6日—7日~2022-08-06 2022-08-07"
            })
    void aRangeOfDaysIsOneEntryForEachWorkingDay(String range, String days) {
        List<JudgeRow.Judgement> rows =
                judged("日志编号|日期|干部姓名|工作内容", "1|2022-08-02|李飞|走访企业", "9|" + range + "|李飞|在企业走访调研");
        assertThat(values(rows.get(0), "worked_on")).containsExactly("2022-08-02");
        assertThat(values(rows.get(1), "worked_on")).containsExactly(days.split(" "));
        assertThat(values(rows.get(1), "log_no")).first().isEqualTo("9-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8月5日—3日", "8月1日至8月31日"})
    void aRangeThatRunsBackwardsOrTooLongIsSetAside(String range) {
        List<JudgeRow.Judgement> rows = judged("日期|干部姓名|工作内容", "2022-08-02|李飞|走访企业", range + "|李飞|在企业走访调研");
        assertThat(rows.get(0).isAccepted()).isTrue();
        assertThat(rows.get(1).violations()).extracting(Violation::code).containsExactly("DATE_RANGE");
    }
}
