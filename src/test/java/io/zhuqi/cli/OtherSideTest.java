package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** What goes back says where a row that contradicts one of its own lies, and of another sender's row no person's whole name. */
class OtherSideTest {
    private static final Path HOME = TestHome.fresh("other-side");
    private static final String VISIT = "走访绿源种业，仓库漏雨急需维修，已联系张师傅13812345678，约定下周三到场勘察";

    @Test
    void theOtherPlaceIsToldAndOfAnotherSendersPersonsOnlyTheSurname() throws IOException {
        logs("甘州区", "2022-11-01,李飞", "2022-11-08,李飞", "前天,李飞");
        logs("民乐县", "2022-11-09,王丽娟", "昨天,王丽娟");

        Commanded night = Commanded.run(
                "nightly",
                "--home",
                HOME,
                "--inbox",
                HOME.resolve("inbox"),
                "--business-date",
                "2022-11-22",
                "--received",
                "2022-11-20");

        assertThat(night.exitCode()).as(night.out() + night.err()).isEqualTo(1);
        assertThat(taken("甘州区")).singleElement().satisfies(row -> assertThat(
                        row.getCell(5).getStringCellValue())
                .contains("李飞 2022-11-08", "对照的另一处：甘州区/工作日志.csv [工作日志] D2，写的是“走访绿源种业"));
        assertThat(taken("民乐县")).singleElement().satisfies(row -> {
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(2);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo(VISIT);
            assertThat(row.getCell(5).getStringCellValue())
                    .contains("李× 2022-11-0", "对照的另一处：甘州区/工作日志.csv [工作日志] D", "138****5678")
                    .doesNotContain("李飞", "13812345678");
            assertThat(row.getCell(6).getStringCellValue()).contains("写明当天实际所做的事");
        });
    }

    private static void logs(String county, String... rows) throws IOException {
        StringBuilder text = new StringBuilder("日期,干部姓名,派出单位,工作内容\n");
        for (String row : rows) {
            text.append(row).append(",市住建局,").append(VISIT).append('\n');
        }
        Path file = HOME.resolve("inbox").resolve(county).resolve("工作日志.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The lines below the sentence about rows that were taken in. */
    private static List<Row> taken(String county) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(HOME.resolve("receipts").resolve(county))) {
            Path receipt = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            try (Workbook workbook = WorkbookFactory.create(receipt.toFile(), null, true)) {
                Sheet list = workbook.getSheet("退回清单");
                boolean below = false;
                for (Row row : list) {
                    if (below) {
                        rows.add(row);
                    }
                    below = below || row.getCell(0).getStringCellValue().startsWith("以下 1 处已照常收下");
                }
            }
        }
        return rows;
    }
}
