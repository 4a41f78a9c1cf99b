package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Wrong rows go home in the sender's own workbook, are corrected there, come back and take the place of the wrong ones. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundTripTest {
    private static final Path HOME = TestHome.fresh("round-trip");
    private static final Path INBOX = HOME.resolve("inbox");
    private static final List<String> LEDGER = List.of("问题编号", "企业名称", "问题描述", "提出日期", "办理状态");
    private static final List<String> LOGS = List.of("日期", "干部姓名", "派出单位", "工作内容");

    private static Commanded night(String day) {
        return Commanded.run(
                "nightly", "--home", HOME, "--inbox", INBOX, "--business-date", "2022-11-22", "--received", day);
    }

    @Test
    @Order(1)
    void whatIsWrongGoesBackInTheSendersOwnWorkbook() throws IOException {
        write(
                INBOX.resolve("甘州区/问题台账.xlsx"),
                new XSSFWorkbook(),
                LEDGER,
                List.of(
                        List.of("1", "绿源种业有限公司", "缺少流动资金", "2022-11-01", "办理中"),
                        List.of("2", "绿源种业有限公司", "招工困难", "2022年13月5日", "办理中"),
                        List.of("3", "雪域商贸有限公司", "销路不畅", "2022-11-03", "再看看")));
        write(
                INBOX.resolve("民乐县/工作日志.xls"),
                new HSSFWorkbook(),
                LOGS,
                List.of(
                        List.of("2022-11-01", "李飞", "市住建局", "走访企业"),
                        List.of("2022-11-31", "李飞", "市住建局", "走访企业"),
                        List.of("昨天", "李飞", "市住建局", "走访企业"),
                        List.of("2022-11-04", "李飞", "市住建局", "走访企业")));
        Files.createDirectories(INBOX.resolve("高台县"));
        Files.writeString(INBOX.resolve("高台县/成效.csv"), """
                类型,企业名称,日期,数量,计量单位
                招工,绿源种业有限公司,2022-11-01,5,人
                招工,绿源种业有限公司,2022-11-01,5,人
                招工,绿源种业有限公司,2022-11-01,若干,人
                """, Charset.forName("GB18030"));

        Commanded night = night("2022-11-20");

        assertThat(night.exitCode()).as(night.out() + night.err()).isEqualTo(1);
        assertThat(night.out()).contains("隔离 5", "退回表");
        assertThat(receipts()).hasSize(3);
        try (Workbook back = open(receipt("问题台账"))) {
            Sheet own = back.getSheetAt(0);
            assertThat(own.getRow(4).getCell(3).getCellComment().getString().getString())
                    .contains("2022年13月5日", "2022-11-22");
            assertThat(own.getRow(4).getCell(3).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.ROSE.index);
            assertThat(own.getRow(4).getCell(3).getCellStyle().getAlignment())
                    .isEqualTo(own.getRow(3).getCell(3).getCellStyle().getAlignment());
            assertThat(own.getMergedRegions()).hasSize(1);
            assertThat(own.getColumnWidth(2)).isEqualTo(40 * 256);
            assertThat(own.getRow(3).getCell(5).getCellFormula()).isEqualTo("LEN(C4)");
            Sheet list = back.getSheet("退回清单");
            assertThat(list.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(5);
            assertThat(list.getRow(4).getCell(6).getStringCellValue()).contains("未办结、办理中、已办结");
        }
    }

    @Test
    @Order(2)
    void theSameNightAgainWritesNothing() throws IOException {
        List<Path> before = receipts();
        byte[] bytes = Files.readAllBytes(receipt("问题台账"));

        Commanded again = night("2022-11-20");

        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(receipts()).isEqualTo(before);
        Path anew = HOME.resolve("anew");
        assertThat(Commanded.run("receipts", "--home", HOME, "--out", anew).out())
                .contains("问题台账");
        List<Path> written = files(anew).stream()
                .filter(file -> file.toString().contains("问题台账"))
                .toList();
        assertThat(written).hasSize(1).allSatisfy(file -> assertThat(Files.readAllBytes(file))
                .isEqualTo(bytes));
    }

    @Test
    @Order(3)
    void correctedRowsTakeThePlaceOfTheWrongOnesAndNothingElseChanges() throws IOException {
        edit(receipt("问题台账"), INBOX.resolve("改好的/甘州台账（更正）.xlsx"), sheet -> {
            sheet.shiftRows(3, sheet.getLastRowNum(), 1);
            fill(sheet.createRow(3), List.of("4", "雪域商贸有限公司", "新增的一件事", "2022-11-05", "办理中"));
            sheet.getRow(5).getCell(3).setCellValue("2022-11-05");
            sheet.getRow(6).getCell(4).setCellValue("已办结");
        });
        edit(receipt("工作日志"), INBOX.resolve("民乐县/工作日志.xls"), sheet -> sheet.getRow(4)
                .getCell(0)
                .setCellValue("2022-11-02"));
        edit(receipt("成效"), INBOX.resolve("高台县/成效.xlsx"), sheet -> sheet.getRow(3)
                .getCell(3)
                .setCellValue("5"));

        Commanded night = night("2022-11-21");

        assertThat(night.exitCode()).as(night.out() + night.err()).isEqualTo(1);
        String quarantine = Commanded.run("quarantine", "--home", HOME).out();
        assertThat(quarantine.lines().filter(line -> line.contains("昨天"))).hasSize(1);
        assertThat(quarantine.lines().filter(line -> line.startsWith("已更正"))).hasSize(4);
        assertThat(quarantine.lines().filter(line -> line.startsWith("已重报但仍有误")))
                .hasSize(1);
        assertThat(quarantine)
                .contains("第 5 行，由 改好的/甘州台账（更正）.xlsx [台账] 第 6 行顶替")
                .contains("第 6 行，由 改好的/甘州台账（更正）.xlsx [台账] 第 7 行顶替");
        assertThat(count("problems.collected")).isEqualTo(4);
        assertThat(Commanded.run("findings", "--home", HOME, "--period", "2022-11")
                        .out()
                        .lines()
                        .filter(line -> line.contains("BAD_DATE")))
                .hasSize(1);
    }

    @Test
    @Order(4)
    void onlyWhatIsStillWrongGoesBackAgain() throws IOException {
        assertThat(receipts()).hasSize(4);
        Path second = receipts().stream()
                .filter(file -> file.toString().contains("2022-11-21"))
                .findFirst()
                .orElseThrow();
        try (Workbook back = open(second)) {
            assertThat(back.getNumberOfSheets()).isEqualTo(2);
            Sheet own = back.getSheetAt(0);
            assertThat(own.getRow(4).getCell(0).getCellComment()).isNull();
            assertThat(own.getRow(4).getCell(0).getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(IndexedColors.ROSE.index);
            assertThat(own.getRow(5).getCell(0).getCellComment()).isNotNull();
            assertThat(back.getSheet("退回清单").getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    @Order(5)
    void aFileWithoutTheListIsKnownByItsRows() throws IOException {
        edit(
                receipts().stream()
                        .filter(file -> file.toString().contains("2022-11-21"))
                        .findFirst()
                        .orElseThrow(),
                INBOX.resolve("民乐县/再报.xls"),
                sheet -> {
                    sheet.getRow(5).getCell(0).setCellValue("2022-11-03");
                    sheet.getWorkbook().removeSheetAt(1);
                });

        Commanded night = night("2022-11-22");

        assertThat(night.exitCode()).as(night.out() + night.err()).isZero();
        String quarantine = Commanded.run("quarantine", "--home", HOME).out();
        assertThat(quarantine.lines().filter(line -> !line.startsWith("已"))).isEmpty();
        assertThat(count("problems.collected")).isEqualTo(4);
    }

    @Test
    @Order(6)
    void aCorrectionThatIsWithdrawnLeavesTheRowWrongAgain() {
        Commanded withdrawn = Commanded.run("withdraw", "改好的/甘州台账（更正）.xlsx", "--home", HOME, "--reason", "报错了");

        assertThat(withdrawn.exitCode()).as(withdrawn.err()).isZero();
        assertThat(Commanded.run("quarantine", "--home", HOME).out().lines().filter(line -> !line.startsWith("已")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.startsWith("甘州区/问题台账.xlsx"));
    }

    private static long count(String figure) {
        Commanded rows = Commanded.run("rows", "--home", HOME, "--period", "2022-11", "--figure", figure);
        assertThat(rows.exitCode()).as(rows.err()).isZero();
        return rows.out().lines().count();
    }

    private static List<Path> receipts() throws IOException {
        return files(HOME.resolve("receipts"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path receipt(String name) throws IOException {
        return receipts().stream()
                .filter(file -> file.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    private interface Edit {
        void apply(Sheet sheet);
    }

    private static void edit(Path receipt, Path to, Edit edit) throws IOException {
        Files.createDirectories(to.getParent());
        try (Workbook workbook = open(receipt)) {
            edit.apply(workbook.getSheetAt(0));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            try (OutputStream out = Files.newOutputStream(to)) {
                workbook.write(out);
            }
        }
    }

    private static void write(Path file, Workbook workbook, List<String> header, List<List<String>> rows)
            throws IOException {
        Files.createDirectories(file.getParent());
        Sheet sheet = workbook.createSheet("台账");
        sheet.createRow(0).createCell(0).setCellValue("助企材料");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, header.size() - 1));
        fill(sheet.createRow(2), header);
        CellStyle style = workbook.createCellStyle();
        style.setAlignment(org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT);
        for (List<String> values : rows) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            fill(row, values);
            row.forEach(cell -> cell.setCellStyle(style));
            row.createCell(header.size()).setCellFormula("LEN(C" + (row.getRowNum() + 1) + ")");
        }
        sheet.setColumnWidth(2, 40 * 256);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
    }

    private static void fill(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }
}
