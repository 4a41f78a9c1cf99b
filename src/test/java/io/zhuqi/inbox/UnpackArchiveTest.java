package io.zhuqi.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.inbox.Unpacked.LeftOut;
import io.zhuqi.inbox.Unpacked.Member;
import io.zhuqi.inbox.Unpacked.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackArchiveTest {
    private static final ArchiveLimits LIMITS =
            new ArchiveLimits(10_000, 15_000, 50, 1_000, 5, 2, Duration.ofMinutes(1));

    @TempDir
    Path folder;

    @Test
    void namesInEitherEncodingAreReadAndNoneLeavesItsFolder() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), zip(out -> {
            out.setEncoding("GBK");
            out.setUseLanguageEncodingFlag(false);
            add(out, "县/表一.csv", "a");
            out.setEncoding("UTF-8");
            add(out, "表二.csv", "b");
            add(out, "../../etc/c.csv", "c");
            add(out, "C:\\d.csv", "d");
            add(out, "__MACOSX/._e.csv", "e");
        }));

        Unpacked unpacked = unpack(file);
        assertThat(unpacked.members())
                .extracting(Member::path)
                .containsExactly("收/a.zip/县/表一.csv", "收/a.zip/表二.csv", "收/a.zip/etc/c.csv", "收/a.zip/d.csv");
        assertThat(unpacked.members().get(2).original().file()).hasContent("c");
        assertThat(unpacked.members().get(2).original().file()).startsWith(folder.resolve("home/originals"));
        assertThat(unpacked.leftOut()).isEmpty();
    }

    @Test
    void whatCannotBeTakenOutIsNamedAndTheRestComes() throws IOException {
        byte[] inner = zip(out -> add(out, "in.csv", "in"));
        byte[] deep = zip(out -> add(out, "deeper.zip", inner));
        Path file = Files.write(folder.resolve("a.zip"), zip(out -> {
            add(out, "inner.zip", inner);
            add(out, "deep.zip", deep);
            add(out, "bomb.csv", "0".repeat(9_000));
            ZipArchiveEntry link = new ZipArchiveEntry("link.csv");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
            add(out, "last.csv", "last");
        }));

        Unpacked unpacked = unpack(file);
        assertThat(unpacked.members()).extracting(Member::path).containsExactly("收/a.zip/inner.zip/in.csv");
        assertThat(unpacked.leftOut())
                .containsExactly(
                        new LeftOut("收/a.zip/deep.zip/deeper.zip", Reason.TOO_DEEP),
                        new LeftOut("收/a.zip/bomb.csv", Reason.TOO_LARGE),
                        new LeftOut("收/a.zip/link.csv", Reason.TOO_MANY),
                        new LeftOut("收/a.zip/last.csv", Reason.TOO_MANY));
    }

    @Test
    void whatIsNotUnpackedInTimeIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), zip(out -> add(out, "a.csv", "a")));
        ArchiveLimits noTime = new ArchiveLimits(10_000, 15_000, 50, 1_000, 5, 2, Duration.ZERO);
        Unpacked unpacked = new UnpackArchive(new Originals(folder.resolve("home")), noTime).unpack(file, "a.zip");
        assertThat(unpacked.members()).isEmpty();
        assertThat(unpacked.leftOut()).containsExactly(new LeftOut("a.zip/a.csv", Reason.TOO_SLOW));
    }

    @Test
    void aWorkbookOrABrokenZipIsNoArchive() throws IOException {
        Path workbook = Files.write(folder.resolve("a.xlsx"), zip(out -> add(out, "[Content_Types].xml", "x")));
        assertThat(UnpackArchive.isArchive(workbook)).isFalse();
        assertThat(UnpackArchive.isArchive(Files.writeString(folder.resolve("b.zip"), "PK\u0003\u0004cut")))
                .isFalse();
        assertThat(UnpackArchive.isArchive(Files.write(folder.resolve("c.xlsx"), zip(out -> add(out, "a.csv", "x")))))
                .isTrue();
    }

    @Test
    void passwordsAreFoundByNameOrPath() throws IOException {
        PasswordFile passwords = new PasswordFile(folder);
        assertThat(passwords.of("a.xlsx")).isEmpty();
        Files.write(
                folder.resolve("passwords.txt"),
                "# 说明 = x\n台账*.xlsx = 一=1\n甲县/* = two\n没有等号\n".getBytes(Charset.forName("GBK")));
        assertThat(passwords.of("甲县/台账8月.xlsx")).isEqualTo(List.of("一=1", "two"));
        assertThat(passwords.of("乙县/日志.xlsx")).isEmpty();
    }

    private Unpacked unpack(Path file) throws IOException {
        return new UnpackArchive(new Originals(folder.resolve("home")), LIMITS).unpack(file, "收/a.zip");
    }

    private static void add(ZipArchiveOutputStream out, String name, String content) throws IOException {
        add(out, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipArchiveOutputStream out, String name, byte[] content) throws IOException {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(content);
        out.closeArchiveEntry();
    }

    private static byte[] zip(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            content.into(out);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void into(ZipArchiveOutputStream out) throws IOException;
    }
}
