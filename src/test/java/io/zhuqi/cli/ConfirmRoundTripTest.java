package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Doubtful names → the workbook of names → the operator's words come back through intake → decisions, for good. */
class ConfirmRoundTripTest {
    private static final String FIRM = "91620702581156176Q";
    private static final String OTHER = "916207255811561763";
    private static final Path FOLDER = TestHome.fresh("confirm-round-trip");
    private static final DataFormatter TEXT = new DataFormatter();

    @Test
    void wordsChosenFromTheListBecomeDecisions() throws IOException {
        Path inbox = Files.createDirectories(FOLDER.resolve("inbox"));
        csv(
                inbox.resolve("企业名册.csv"),
                "统一社会信用代码,企业名称,所属县区,行业,年度",
                FIRM + ",甘州区渠畔番茄制品有限公司,甘州区,1391,",
                OTHER + ",山丹县驼铃物流有限公司,山丹县,5431,");
        csv(inbox.resolve("选派干部花名册.csv"), "姓名,派出单位,选派批次,到岗日期,派驻企业", "王丽,市财政局,第一批,2022-07-25,甘州区渠畔番茄制品有限公司");
        csv(
                inbox.resolve("工作日志.csv"),
                "日期,干部姓名,派驻企业,工作内容",
                "2022-11-01,王丽,甘州区渠畔番茄制品有限公司,走访车间了解订单",
                "2022-11-02,王立,甘州区渠畔番茄制品有限公司,核对用电账单",
                "2022-11-03,王莉,甘州区渠畔番茄制品有限公司,宣讲留抵退税",
                "2022-11-04,王丽,高台县驼铃物流有限公司,联系货车");
        assertThat(night(inbox, "2022-11-22").exitCode()).isZero();
        Path book = FOLDER.resolve("out/名称确认表.xlsx");
        Commanded asked = run("decide", "--ask", book);
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).contains("3 个");
        answer(book, inbox.resolve("确认.xlsx"), Map.of("高台县驼铃物流有限公司", "是同一家", "王莉", "是同一人"));
        Commanded again = night(inbox, "2022-11-23");
        assertThat(again.exitCode()).as(again.out()).isZero();

        assertThat(run("decide", "--list").out())
                .contains("高台县驼铃物流有限公司", OTHER, "王莉", "王丽@市财政局", "2022-11-23")
                .doesNotContain("王立");
        assertThat(run("decide", "--ask", book).out()).contains("1 个");
        assertThat(run("decide", "--ask", FOLDER.resolve("out/a.csv")).exitCode())
                .isEqualTo(2);

        String[] said = {"--mention", "王立", "--official", "王丽@市财政局", "--reason", "本人确认", "--received", "2022-11-25"};
        assertThat(run("decide", (Object[]) said).exitCode()).isZero();
        night(inbox, "2022-11-24");
        assertThat(run("decide", "--ask", book).out())
                .as("not known yet on the 24th")
                .contains("1 个");
        night(inbox, "2022-11-25");
        assertThat(run("decide", "--ask", book).out()).as("known on the 25th").contains("没有待确认的名称");
    }

    /** What an operator does: chooses from the lists. */
    private static void answer(Path from, Path to, Map<String, String> words) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            int answered = 0;
            for (String name : new String[] {"企业名称确认", "干部姓名确认"}) {
                XSSFSheet sheet = book.getSheet(name);
                assertThat(sheet.getDataValidations()).isNotEmpty();
                for (Row row : sheet) {
                    String word = words.get(TEXT.formatCellValue(row.getCell(0)));
                    if (word != null) {
                        assertThat(row.getCell(3).getStringCellValue()).isEqualTo("待确认");
                        row.getCell(3).setCellValue(word);
                        answered++;
                    }
                }
            }
            assertThat(answered).isEqualTo(words.size());
            book.write(out);
        }
    }

    private static Commanded run(String verb, Object... rest) {
        Object[] all = new Object[rest.length + 3];
        all[0] = verb;
        all[1] = "--home";
        all[2] = FOLDER.resolve("home");
        System.arraycopy(rest, 0, all, 3, rest.length);
        return Commanded.run(all);
    }

    private static Commanded night(Path inbox, String day) {
        return run("nightly", "--inbox", inbox, "--business-date", "2022-11-22", "--received", day);
    }

    private static void csv(Path file, String... lines) throws IOException {
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }
}
