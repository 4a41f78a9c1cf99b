package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** A workbook that can be read and whose own table of sheets is damaged: its rows count, what is wrong goes back, the night goes on. */
class UnmarkableWorkbookTest {
    private static final Path HOME = TestHome.fresh("unmarkable");
    private static final Path INBOX = HOME.resolve("inbox");
    private static final int ADD_IN = 0x3A01;

    @Test
    void whatIsWrongInADamagedWorkbookStillGoesBack() throws IOException {
        Files.createDirectories(INBOX.resolve("甘州区"));
        Files.write(INBOX.resolve("甘州区/问题台账.xls"), withoutItsOwnTableOfSheets(ledger()));

        Commanded night = Commanded.run(
                "nightly",
                "--home",
                HOME,
                "--inbox",
                INBOX,
                "--business-date",
                "2022-11-22",
                "--received",
                "2022-11-20");

        assertThat(night.exitCode()).as(night.out() + night.err()).isEqualTo(1);
        assertThat(night.out()).contains("隔离 1", "退回表");
        try (InputStream in = Files.newInputStream(receipt());
                Workbook back = WorkbookFactory.create(in)) {
            assertThat(back.getSheetAt(0).getRow(2).getCell(3).getCellComment()).isNotNull();
            Sheet list = back.getSheet("退回清单");
            assertThat(list.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(3);
        }
    }

    private static byte[] ledger() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("台账");
            List<List<String>> rows = List.of(
                    List.of("问题编号", "企业名称", "问题描述", "提出日期", "办理状态"),
                    List.of("1", "绿源种业有限公司", "缺少流动资金", "2022-11-01", "办理中"),
                    List.of("2", "绿源种业有限公司", "招工困难", "2022年13月5日", "办理中"));
            for (List<String> values : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                values.forEach(value ->
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(value));
            }
            workbook.createSheet("说明").createRow(0).createCell(0).setCellFormula("台账!A1");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The record that says "these sheets are this workbook's own" is made to say something else. */
    private static byte[] withoutItsOwnTableOfSheets(byte[] xls) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(xls));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] stream;
            try (InputStream in = file.createDocumentInputStream("Workbook")) {
                stream = in.readAllBytes();
            }
            ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at < stream.length; at += 4 + records.getShort(at + 2)) {
                if (records.getShort(at) == SupBookRecord.sid) {
                    records.putShort(at + 6, (short) ADD_IN);
                }
            }
            file.createOrUpdateDocument(new ByteArrayInputStream(stream), "Workbook");
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static Path receipt() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("receipts"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
