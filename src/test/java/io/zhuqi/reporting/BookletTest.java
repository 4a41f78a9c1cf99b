package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.resolution.Inbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The booklet has the documents by level, the latest first, below each its own measures, and an index by trade. */
class BookletTest {
    private final Inbox inbox = new Inbox().file("2022-07-25", "");

    @Test
    void eachDocumentHasItsHeadingAndItsMeasuresOnce() {
        measure("甲办法", "国示〔2021〕1号", "NATIONAL", "2021-05-01", 1, "旧措施", ", industries='{建筑业}'");
        measure("乙办法", "国示〔2022〕2号", "NATIONAL", "2022-03-01", 1, "新措施一", ", counties='{临泽县}'");
        measure("乙办法", "国示〔2022〕2号", "NATIONAL", "2022-03-01", 2, "新措施二", ", industries='{0511}'");
        measure("丙办法", "示例〔2022〕3号", "MUNICIPAL", "2022-06-01", 1, "市措施", "");
        inbox.resolve("2022-11-22", "2022-11-22").judge();

        Report booklet = new AssembleReport(new DirectoryJobs(Path.of("jobs")), inbox.database, Duration.ofSeconds(30))
                .assemble(
                        new AssembleReport.Request(
                                "catalogue",
                                "catalogue",
                                YearMonth.of(2022, 11),
                                5,
                                1,
                                LocalDate.of(2022, 11, 22),
                                LocalDate.of(2022, 11, 22),
                                Locale.SIMPLIFIED_CHINESE),
                        List.of(),
                        List.of());

        assertThat(booklet.sections())
                .extracting(Section::heading)
                .containsExactly("", "一、国家政策", "（一）乙办法", "（二）甲办法", "二、省级政策", "三、市级政策", "（一）丙办法", "四、县区政策", "附表　分行业索引");
        assertThat(measures(booklet, 2)).containsExactly("新措施一", "新措施二");
        assertThat(measures(booklet, 3)).containsExactly("旧措施");
        assertThat(measures(booklet, 6)).containsExactly("市措施");
        assertThat(note(booklet, 2)).isEqualTo("国示〔2022〕2号　市政府　2022年3月1日发布");
        assertThat(note(booklet, 4)).isEqualTo("目录中没有这一级在有效期内的措施。");
        assertThat(booklet.sections().get(0).blocks()).contains(new Block.Contents("目　　录"));
        assertThat(measures(booklet, 8)).containsExactly("农、林、牧、渔业", "建筑业");
    }

    private void measure(String title, String no, String level, String day, int number, String text, String more) {
        inbox.row(
                "policies",
                "title='" + title + "', document_no='" + no + "', issuer='市政府', level='" + level + "', published_on='"
                        + day + "', measure_no='" + number + "', measure_text='" + text + "'" + more);
    }

    private static List<String> measures(Report report, int section) {
        return report.sections().get(section).blocks().stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).rows().stream())
                .map(row -> row.cells().get(0).text())
                .toList();
    }

    private static String note(Report report, int section) {
        return ((Block.Paragraph) report.sections().get(section).blocks().get(0)).text();
    }
}
