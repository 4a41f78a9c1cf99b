package io.zhuqi.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.format.OpenTabular;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers of the old kind: protected workbooks, and what is no workbook at all. */
class ProtectedWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void aProtectedXlsxIsToldFromADamagedOne() throws Exception {
        Path file = folder.resolve("a.xlsx");
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("甲");
            try (OutputStream inner = encryptor.getDataStream(container)) {
                workbook.write(inner);
            }
            write(container, file);
        }

        assertRefused(file, Reason.ENCRYPTED);
        assertThat(open(file, "wrong", "secret")).containsExactly("1: 0=甲");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> open(file, "wrong"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_PASSWORD));
    }

    @Test
    void openingAContainerCountsAsReading() throws Exception {
        Path xlsx = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(xlsx)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("甲");
            workbook.write(out);
        }
        Path xls = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("甲");
            workbook.write(out);
        }
        TabularLimits noTime = new TabularLimits(
                1 << 20, 1 << 20, 1 << 20, 100, 1 << 20, 100, 10, 1000, 100, 1000, Duration.ZERO, 1 << 20);
        for (Path file : List.of(xlsx, xls)) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() -> new OpenTabular(noTime).open(file, "a").close())
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));
        }
    }

    @Test
    void aProtectedXlsIsToldToo() throws Exception {
        Path file = folder.resolve("a.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("a");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertRefused(file, Reason.ENCRYPTED);
        assertThat(open(file, "secret")).containsExactly("1: 0=a");
    }

    @Test
    void aLetterIsNoTableAndACutWorkbookIsDamaged() throws Exception {
        Path letter = folder.resolve("a.xls");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            write(container, letter);
        }
        assertRefused(letter, Reason.NOT_A_TABLE);

        Path cut = folder.resolve("cut.xls");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(letter), 700));
        assertRefused(cut, Reason.DAMAGED);
        Path zip = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0});
        assertRefused(zip, Reason.DAMAGED);
    }

    private static List<String> open(Path file, String... passwords) throws UnreadableFile {
        try (TabularFile opened = new OpenTabular(Reading.LIMITS).open(file, "a", List.of(passwords))) {
            List<String> rows = new ArrayList<>();
            opened.sheets().get(0).rows().forEachRemaining(row -> rows.add(Reading.show(row)));
            return rows;
        }
    }

    private static void write(POIFSFileSystem container, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            container.writeFilesystem(out);
        }
    }

    private static void assertRefused(Path file, Reason reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Reading.rows(file, file.getFileName().toString()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
