package io.zhuqi.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.format.OpenTabular;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks from before Excel 97, written record by record: no library writes them any more. */
class OldWorkbookTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream book = new ByteArrayOutputStream();

    @Test
    void excel95KeepsItsSheetsNamesAndCodePage() throws Exception {
        record(0x809, 0, 5, 5, 0, 0, 0, 0, 0);
        record(0x42, 936 & 0xFF, 936 >> 8);
        record(0xE0, 0, 0, 0, 0);
        record(0xE0, 0, 0, 14, 0);
        record(0x85, 200, 0, 0, 0, 1, 0, text("暗"));
        record(0x85, 100, 0, 0, 0, 0, 0, text("台账"));
        record(0x0A);
        record(0x809, 0, 5, 0x10, 0, 0, 0, 0, 0);
        record(0x204, 3, 0, 1, 0, 0, 0, wideText("甘州区"));
        record(0x203, 0, 0, 0, 0, 1, 0, number(44887));
        record(0x27E, 0, 0, 1, 0, 0, 0, new byte[] {0x16, 0, 0, 0});
        record(0x06, 4, 0, 0, 0, 0, 0, new byte[] {0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0});
        record(0x207, wideText("算出"));
        record(0x205, 4, 0, 1, 0, 0, 0, 7, 1);
        record(0x0A);
        record(0x809, 0, 5, 0x10, 0, 0, 0, 0, 0);
        record(0x204, 0, 0, 0, 0, 0, 0, wideText("二"));
        record(0x0A);

        assertThat(Reading.rows(inContainer(), "a.xls"))
                .containsExactly("1: 0=二", "1: 0D=2022-11-22 1N=5", "4: 1=甘州区", "5: 0f=算出 1E=#DIV/0!");
    }

    @Test
    void excel2To4StandAlone() throws Exception {
        record(0x09, 0, 0, 0x10, 0);
        record(0x42, 936 & 0xFF, 936 >> 8);
        record(0x04, 0, 0, 0, 0, 0, 0, 0, text("企业"));
        record(0x02, 0, 0, 1, 0, 0, 0, 0, 7, 0);
        record(0x03, 1, 0, 0, 0, 0, 0, 0, number(1.5));
        record(0x0A);
        Path file = folder.resolve("old");
        Files.write(file, book.toByteArray());

        assertThat(Reading.rows(file, "旧表.xls")).containsExactly("1: 0=企业 1N=7", "2: 0N=1.5");
        try (TabularFile open = new OpenTabular(Reading.LIMITS).open(file, "旧表.xls")) {
            assertThat(open.sheets()).extracting(SourceSheet::name).containsExactly("旧表");
        }
    }

    @Test
    void aSheetCutOffIsDamagedAndATimeThatIsOverEndsTheReading() throws Exception {
        record(0x09, 0, 0, 0x10, 0);
        record(0x02, 0, 0, 1, 0, 0, 0, 0, 7, 0);
        Path file = folder.resolve("old");
        Files.write(file, book.toByteArray());

        assertThatThrownBy(() -> Reading.rows(file, "a.xls"))
                .isInstanceOfSatisfying(
                        UncheckedUnreadable.class,
                        e -> assertThat(e.file().reason()).isEqualTo(Reason.DAMAGED));

        TabularLimits noTime = new TabularLimits(
                1 << 20, 1 << 20, 1 << 20, 100, 1 << 20, 10, 10, 1000, 100, 1000, Duration.ofNanos(1), 1 << 20);
        assertThatThrownBy(() -> Reading.rows(file, "a.xls", noTime))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));
        Path text = Files.writeString(folder.resolve("t"), "a,b\n1,2\n");
        assertThatThrownBy(() -> Reading.rows(text, "a.csv", noTime))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    private Path inContainer() throws IOException {
        Path file = folder.resolve("container");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(book.toByteArray()), "Book");
            container.writeFilesystem(out);
        }
        return file;
    }

    private void record(int kind, Object... content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : content) {
            if (part instanceof byte[] many) {
                bytes.writeBytes(many);
            } else {
                bytes.write((Integer) part);
            }
        }
        ByteBuffer head = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        book.writeBytes(
                head.putShort((short) kind).putShort((short) bytes.size()).array());
        book.writeBytes(bytes.toByteArray());
    }

    private static byte[] number(double value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array();
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(GBK);
        return ByteBuffer.allocate(bytes.length + 1)
                .put((byte) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] wideText(String text) {
        byte[] bytes = text.getBytes(GBK);
        return ByteBuffer.allocate(bytes.length + 2)
                .put((byte) bytes.length)
                .put((byte) 0)
                .put(bytes)
                .array();
    }
}
