package io.zhuqi.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MaskReportTest {
    @Test
    void noTextOfTheHeadPrintsANameWhole() {
        LocalDate day = LocalDate.of(2022, 11, 30);
        ReportHead head = new ReportHead(
                "甲李飞", "乙李飞", "丙李飞", "丁李飞", "选派干部：李飞", "2022-11", 5, 1, day, day, Locale.SIMPLIFIED_CHINESE);

        ReportHead masked = new MaskReport(text -> text.replace("李飞", "李×"))
                .of(new Report(head, List.of(), List.of(), List.of()))
                .head();

        assertThat(masked)
                .isEqualTo(new ReportHead(
                        "甲李×", "乙李×", "丙李×", "丁李×", "选派干部：李×", "2022-11", 5, 1, day, day, Locale.SIMPLIFIED_CHINESE));
    }
}
