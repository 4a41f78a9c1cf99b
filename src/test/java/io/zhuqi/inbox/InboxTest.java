package io.zhuqi.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zhuqi.inbox.InboxScan.PassedOver;
import io.zhuqi.inbox.InboxScan.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from an inbox, in which order, and how it is kept. */
class InboxTest {
    private static final Instant NOW = Instant.parse("2022-11-22T08:00:00Z");

    @TempDir
    private Path folder;

    private final ScanInbox scanner = new ScanInbox(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void takesWholeFilesInTheOrderPeopleCountThem() throws IOException {
        Stream.of("甘州区/问题台账10.xlsx", "甘州区/问题台账2.xlsx", "甘州区.xlsx", "甘州区/２/a.csv", "a-1.xls", "a.xls", "readme")
                .forEach(path -> put(path, "x", NOW.minusSeconds(600)));
        assertThat(paths(scan(Duration.ZERO)))
                .containsExactly(
                        "a-1.xls", "a.xls", "readme", "甘州区/２/a.csv", "甘州区/问题台账2.xlsx", "甘州区/问题台账10.xlsx", "甘州区.xlsx");
    }

    @Test
    void namesWhatItPassesOver() throws IOException {
        put("good.xlsx", "x", NOW.minusSeconds(600));
        put("~$good.xlsx", "x", NOW.minusSeconds(600));
        put("half.XLSX.part", "x", NOW.minusSeconds(600));
        put("b.tmp", "x", NOW.minusSeconds(600));
        put(".hidden/in.xlsx", "x", NOW.minusSeconds(600));
        put("growing.xlsx", "x", NOW.minusSeconds(5));
        put("ahead.xlsx", "x", NOW.plusSeconds(86_400));
        Files.createSymbolicLink(folder.resolve("link.xlsx"), folder.resolve("good.xlsx"));
        InboxScan scan = scan(Duration.ofSeconds(30));
        assertThat(paths(scan)).containsExactly("ahead.xlsx", "good.xlsx");
        assertThat(scan.passedOver())
                .containsExactly(
                        new PassedOver(".hidden", Reason.HIDDEN),
                        new PassedOver("b.tmp", Reason.TEMPORARY),
                        new PassedOver("growing.xlsx", Reason.GROWING),
                        new PassedOver("half.XLSX.part", Reason.TEMPORARY),
                        new PassedOver("link.xlsx", Reason.NO_PLAIN_FILE),
                        new PassedOver("~$good.xlsx", Reason.TEMPORARY));
        assertThat(paths(scan(Duration.ZERO))).contains("growing.xlsx");
    }

    @Test
    void tellsYoungFilesWhoseTimeProvesNothing() throws IOException {
        put("old.csv", "x", NOW.minusSeconds(60));
        put("young.csv", "x", NOW.minusSeconds(1));
        assertThat(scan(Duration.ZERO).files()).extracting(InboxFile::steady).containsExactly(true, false);
    }

    @Test
    void contentExchangedUnderTheSameSizeAndTimeIsNoticed() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("unix");
        put("a.csv", "before", NOW.minusSeconds(60));
        InboxFile before = scan(Duration.ZERO).files().get(0);
        assertThat(scan(Duration.ZERO).files()).containsExactly(before);
        InboxFile after = before;
        for (int tick = 0; tick < 100 && after.changedNanos() == before.changedNanos(); tick++) {
            Thread.sleep(10);
            put("a.csv", "after.", NOW.minusSeconds(60));
            after = scan(Duration.ZERO).files().get(0);
        }
        assertThat(after.sizeBytes()).isEqualTo(before.sizeBytes());
        assertThat(after.modifiedNanos()).isEqualTo(before.modifiedNanos());
        assertThat(after.changedNanos()).isNotEqualTo(before.changedNanos());
    }

    @Test
    void keysOrderLikeADatabaseByCodePoint() {
        List<String> keys = Stream.of("\uFFE5.csv", "\uD840\uDC00.csv", "1.csv", "01.csv", "a", "a/b")
                .map(NaturalOrder::key)
                .sorted(NaturalOrder.KEYS)
                .toList();
        assertThat(keys)
                .extracting(key -> key.substring(key.indexOf('\u0001') + 1))
                .containsExactly("01.csv", "1.csv", "a", "a/b", "\uFFE5.csv", "\uD840\uDC00.csv");
    }

    @Test
    void keepsTheSameContentOnceAndReadOnly() throws IOException {
        put("a.XLSX", "same", NOW.minusSeconds(60));
        put("b/copy.csv", "same", NOW.minusSeconds(60));
        put("c.csv", "other", NOW.minusSeconds(60));
        Originals originals = new Originals(folder.resolve(".home"));
        List<Originals.Original> kept = scan(Duration.ZERO).files().stream()
                .map(file -> keep(originals, file))
                .toList();
        assertThat(kept.get(0).file()).isEqualTo(kept.get(1).file()).hasContent("same");
        assertThat(kept.get(0).fingerprint())
                .isEqualTo("0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5")
                .isEqualTo(Originals.fingerprint(folder.resolve("a.XLSX")));
        assertThat(folder.relativize(kept.get(0).file()))
                .hasToString(".home/originals/09/67115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5.xlsx");
        assertThat(Files.getPosixFilePermissions(kept.get(0).file())).hasSize(2);
        assertThat(originals.find(kept.get(2).fingerprint()))
                .contains(kept.get(2).file());
        try (Stream<Path> files = Files.walk(folder.resolve(".home"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void keepsNothingOfAFileThatChangesMeanwhile() throws IOException {
        put("a.csv", "short", NOW.minusSeconds(60));
        InboxFile seen = scan(Duration.ZERO).files().get(0);
        put("a.csv", "much longer now", NOW.minusSeconds(30));
        Originals originals = new Originals(folder.resolve(".home"));
        assertThatThrownBy(() -> originals.keep(seen)).isInstanceOf(Originals.StillGrowing.class);
        try (Stream<Path> files = Files.walk(folder.resolve(".home"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private InboxScan scan(Duration quiet) throws IOException {
        return scanner.scan(folder, quiet);
    }

    private static List<String> paths(InboxScan scan) {
        return scan.files().stream().map(InboxFile::path).toList();
    }

    private static Originals.Original keep(Originals originals, InboxFile file) {
        try {
            return originals.keep(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void put(String path, String content, Instant modified) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
