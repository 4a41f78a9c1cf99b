package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Files that cannot be read are named with a reason; the others are taken in all the same. */
class BrokenInputsTest {
    private static final Path folder = TestHome.fresh("broken-inputs");

    private static Commanded night;

    @BeforeAll
    static void takeInGoodFilesAndBadOnes() throws IOException, GeneralSecurityException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        workbook(inbox.resolve("a-请假登记.xlsx"), "干部姓名", "开始日期", "结束日期", "类型");
        Files.createFile(inbox.resolve("b-空.xlsx"));
        Files.writeString(inbox.resolve("c-文本.xlsx"), "这不是工作簿", StandardCharsets.UTF_8);
        workbook(inbox.resolve("d-菜谱.xlsx"), "菜名", "辣度", "价格", "厨师");
        encrypted(inbox.resolve("e-加密.xlsx"));
        workbook(inbox.resolve("f-缺列.xlsx"), "干部姓名", "开始日期", "批准人", "类型");
        twoSheets(inbox.resolve("g-两张表.xlsx"));
        night = Commanded.run(
                "nightly",
                "--home",
                folder.resolve("home"),
                "--inbox",
                inbox,
                "--business-date",
                "2022-11-22",
                "--received",
                "2022-11-22");
    }

    @Test
    void theRunGoesOnAndTheExitCodeAsksForALook() {
        assertThat(night.exitCode()).as(night.err()).isEqualTo(1);
        assertThat(night.out()).contains("读入").contains("入库 2 + 隔离 2");
    }

    @Test
    void eachBadFileIsNamedWithItsReason() {
        assertThat(night.out())
                .containsPattern("拒收：b-空\\.xlsx：.*没有任何内容")
                .containsPattern("拒收：c-文本\\.xlsx：.*文本")
                .containsPattern("拒收：d-菜谱\\.xlsx：.*(识别|表头)")
                .containsPattern("拒收：e-加密\\.xlsx：.*(密码|加密)")
                .containsPattern("拒收：f-缺列\\.xlsx：.*结束日期");
        assertThat(night.out()).doesNotContain("拒收：a-");
    }

    @Test
    void aFileStillBeingWrittenIsNamedAndLeftForTheNextRun() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("growing"));
        Path file = inbox.resolve("h-请假登记.xlsx");
        workbook(file, "干部姓名", "开始日期", "结束日期", "类型");
        Path jobs = folder.resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Path programme = jobs.resolve("zhuqi.yml");
        String waiting =
                Files.readString(programme).replace("inbox_quiet_seconds: \"2\"", "inbox_quiet_seconds: \"3600\"");
        Files.writeString(programme, waiting);
        Commanded early = Commanded.as(
                "nightly",
                "--home",
                folder.resolve("home-growing"),
                "--jobs",
                jobs,
                "--inbox",
                inbox,
                "--business-date",
                "2022-11-22");
        assertThat(early.out()).contains("1 个文件刚刚还在写入，留到下次运行：h-请假登记.xlsx");
        assertThat(early.exitCode()).as(early.err()).isZero();
    }

    @Test
    void theNextRunRefusesNothingAnew() {
        Commanded again = Commanded.run(
                "nightly",
                "--home",
                folder.resolve("home"),
                "--inbox",
                folder.resolve("inbox"),
                "--business-date",
                "2022-11-22",
                "--received",
                "2022-11-22");
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("没有重复入库");
    }

    private static void workbook(Path file, String... header) throws IOException {
        try (XSSFWorkbook workbook = filled(header);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static XSSFWorkbook filled(String... header) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("表");
        Row names = sheet.createRow(0);
        Row values = sheet.createRow(1);
        for (int i = 0; i < header.length; i++) {
            names.createCell(i).setCellValue(header[i]);
            values.createCell(i).setCellValue(header[i].contains("日期") ? "2022-11-0" + (i + 1) : "张三");
        }
        return workbook;
    }

    /** A good sheet, and after it one that lacks a column: its rows are set aside, not lost. */
    private static void twoSheets(Path file) throws IOException {
        try (XSSFWorkbook workbook = filled("干部姓名", "开始日期", "结束日期", "批准人");
                OutputStream out = Files.newOutputStream(file)) {
            Sheet second = workbook.createSheet("缺列");
            String[] header = {"干部姓名", "开始日期", "批准人", "类型"};
            for (int row = 0; row < 2; row++) {
                Row cells = second.createRow(row);
                for (int i = 0; i < header.length; i++) {
                    cells.createCell(i).setCellValue(row == 0 ? header[i] : "李四");
                }
            }
            workbook.write(out);
        }
    }

    private static void encrypted(Path file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = filled("干部姓名", "开始日期", "结束日期", "类型")) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
    }
}
