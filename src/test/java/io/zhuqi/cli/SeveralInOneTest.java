package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two tables side by side on one sheet, and several problems in one cell, from the inbox to the figures and back to the sender. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralInOneTest {
    private static final Path HOME = TestHome.fresh("several-in-one");
    private static final Path INBOX = HOME.resolve("inbox");
    private static final List<String> LEDGER = List.of("问题编号", "企业名称", "问题描述", "提出日期", "办理状态");

    private static Commanded night(String day) {
        return Commanded.run(
                "nightly", "--home", HOME, "--inbox", INBOX, "--business-date", "2022-11-22", "--received", day);
    }

    @Test
    @Order(1)
    void allTablesAndAllPartsCount() throws IOException {
        write(
                INBOX.resolve("甘州区/台账.xlsx"),
                row(0, LEDGER),
                row(6, LEDGER),
                row(0, List.of("11", "绿源种业有限公司", "缺少流动资金", "2022-11-01", "办理中")),
                row(6, List.of("21", "雪域商贸有限公司", "销路不畅", "2022-11-02", "办理中")),
                row(0, List.of("12", "绿源种业有限公司", "1.招工困难；2.用电不稳", "2022-11-03", "办理中")),
                row(6, List.of("22", "雪域商贸有限公司", "1.仓库漏雨；2.道路坑洼", "2022年13月5日", "办理中")),
                row(6, List.of("23", "雪域商贸有限公司", "冷库不足", "2022-11-04", "办理中")));
        write(
                INBOX.resolve("甘州区/流转.xlsx"),
                row(0, List.of("问题编号", "环节", "时间")),
                row(0, List.of("12", "交办", "2022-11-04 09:00")));

        Commanded night = night("2022-11-20");

        assertThat(night.exitCode()).as(night.out() + night.err()).isEqualTo(1);
        List<String> counted = rows("problems.collected");
        assertThat(counted).hasSize(5).anyMatch(line -> line.contains("12-1")).anyMatch(line -> line.contains("12-2"));
        assertThat(counted).anyMatch(line -> line.contains("台账!G:K"));
        assertThat(rows("loop.assigned")).hasSize(2).allMatch(line -> line.contains("12-"));
    }

    @Test
    @Order(2)
    void theWrongRowOfTheRightTableIsMarkedWhereItStands() throws IOException {
        try (Workbook back = open(receipt())) {
            Sheet sheet = back.getSheetAt(0);
            Row row = sheet.getRow(2);
            assertThat(row.getCell(9).getCellComment().getString().getString()).contains("2022年13月5日");
            assertThat(row.getCell(9).getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.index);
            assertThat(row.getCell(3).getCellComment()).isNull();
            Row line = back.getSheet("退回清单").getRow(3);
            assertThat(line.getCell(1).getStringCellValue()).isEqualTo("台账!G:K");
            assertThat(line.getCell(2).getCellFormula()).isEqualTo("ROW('台账'!J3)");
        }
    }

    @Test
    @Order(3)
    void correctedItTakesItsPlaceWithAllItsParts() throws IOException {
        try (Workbook back = open(receipt())) {
            back.getSheetAt(0).getRow(2).getCell(9).setCellValue("2022-11-05");
            try (OutputStream out = Files.newOutputStream(INBOX.resolve("甘州区/台账（更正）.xlsx"))) {
                back.write(out);
            }
        }

        Commanded night = night("2022-11-21");

        assertThat(night.exitCode()).as(night.out() + night.err()).isZero();
        assertThat(Commanded.run("quarantine", "--home", HOME).out().lines())
                .singleElement()
                .asString()
                .startsWith("已更正");
        assertThat(rows("problems.collected"))
                .hasSize(7)
                .anyMatch(line -> line.contains("22-1"))
                .anyMatch(line -> line.contains("22-2"));
    }

    private static List<String> rows(String figure) {
        Commanded rows = Commanded.run("rows", "--home", HOME, "--period", "2022-11", "--figure", figure);
        assertThat(rows.exitCode()).as(rows.err()).isZero();
        return rows.out().lines().toList();
    }

    private static Path receipt() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("receipts"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    /** Texts that stand in a row from a column on. */
    private record Cells(int column, List<String> texts) {}

    private static Cells row(int column, List<String> texts) {
        return new Cells(column, texts);
    }

    /** Tables of which each goes on in its own next row. */
    private static void write(Path file, Cells... lines) throws IOException {
        Files.createDirectories(file.getParent());
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("台账");
            for (Cells cells : lines) {
                put(sheet, cells);
            }
            workbook.write(out);
        }
    }

    private static void put(Sheet sheet, Cells cells) {
        int at = 0;
        while (sheet.getRow(at) != null && sheet.getRow(at).getCell(cells.column()) != null) {
            at++;
        }
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        for (int i = 0; i < cells.texts().size(); i++) {
            row.createCell(cells.column() + i).setCellValue(cells.texts().get(i));
        }
    }
}
