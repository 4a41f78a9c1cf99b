package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.reporting.excel.OfficeRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Cannot tell → question on the checklist → the official's answer comes back through intake → entitled, or not. */
class ChecklistRoundTripTest {
    private static final String FIRM = "91620702581156176Q";
    private static final Path FOLDER = TestHome.fresh("checklist-round-trip");

    @Test
    void theAnswerSettlesWhatCouldNotBeTold() throws IOException {
        Path inbox = Files.createDirectories(FOLDER.resolve("inbox"));
        csv(inbox.resolve("企业名册.csv"), "统一社会信用代码,企业名称,所属县区,行业,从业人数,年度", FIRM + ",甲农牧有限公司,甘州区,1331,35,2022");
        csv(inbox.resolve("选派干部花名册.csv"), "姓名,派出单位,选派批次,到岗日期,派驻企业", "王丽,市财政局,第一批,2022-07-25,甲农牧有限公司");
        csv(
                inbox.resolve("政策目录.csv"),
                "政策名称,发文字号,发文机关,层级,发布日期,措施序号,措施内容,补充条件,所需标签",
                "稳岗办法,示例〔2022〕1号,市政府,市,2022-07-01,1,稳岗返还,裁员率 <= 5.5 and 从业人数 > 30,",
                "稳岗办法,示例〔2022〕1号,市政府,市,2022-07-01,2,研发奖补,,高新技术企业",
                "稳岗办法,示例〔2022〕1号,市政府,市,2022-07-01,3,减租,,");
        assertThat(night(inbox).exitCode()).isZero();
        assertThat(clauses("1")).contains("无法判定", "裁员率 = ?", "企业本年裁员率是百分之几？", "企业名册.csv");
        assertThat(clauses("3")).contains("符合", "不设条件");

        Commanded written = Commanded.run(
                "checklist", "--home", FOLDER.resolve("home"), "--period", "2022-11", "--out", FOLDER.resolve("out"));
        assertThat(written.err()).isEmpty();
        Path book = FOLDER.resolve("out").resolve("620702").resolve(FIRM + ".xlsx");
        answer(book, inbox.resolve("政策对照清单.xlsx"));
        Commanded again = night(inbox);
        assertThat(again.exitCode()).as(again.out()).isZero();

        assertThat(clauses("1")).contains("裁员率 = 3.2", "政策对照清单.xlsx").doesNotContain("无法判定");
        assertThat(clauses("2")).contains("不符合", "政策对照清单.xlsx").doesNotContain("无法判定");
    }

    private static Commanded night(Path inbox) {
        return Commanded.run(
                "nightly",
                "--home",
                FOLDER.resolve("home"),
                "--inbox",
                inbox,
                "--business-date",
                "2022-11-22",
                "--received",
                "2022-11-22");
    }

    private static String clauses(String measure) {
        Commanded lines = Commanded.run(
                "entitlement",
                "--home",
                FOLDER.resolve("home"),
                "--period",
                "2022-11",
                "--enterprise",
                FIRM,
                "--measure",
                "示例〔2022〕1号#" + measure);
        assertThat(lines.err()).isEmpty();
        return lines.out();
    }

    /** What an official does: completes the cell, or chooses from its list. */
    private static void answer(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            assertThat(OfficeRules.broken(book)).isEmpty();
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getDataValidations()).hasSizeGreaterThanOrEqualTo(3);
            int answers = 11;
            Row first = sheet.getRow(1);
            assertThat(first.getCell(answers).getStringCellValue()).isEqualTo("裁员率=");
            first.getCell(answers).setCellValue("裁员率=3.2%");
            assertThat(sheet.getRow(2).getCell(answers).getStringCellValue()).isEqualTo("高新技术企业=");
            sheet.getRow(2).getCell(answers).setCellValue("高新技术企业=否");
            book.write(out);
        }
    }

    private static void csv(Path file, String... lines) throws IOException {
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }
}
