package io.zhuqi.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.inbox.InboxFile;
import io.zhuqi.inbox.Originals;
import io.zhuqi.inbox.ScanInbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepAheadTest {
    private static final int FILES = 100;
    private static final int CHANGED = 57;

    @TempDir
    private Path folder;

    @Test
    void originalsComeInTheOrderOfTheFilesAndOneThatChangedStopsNoOther() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(inbox.resolve(i + ".csv"), i == FILES - 1 ? "content 0" : "content " + i);
        }
        List<InboxFile> seen =
                new ScanInbox(Clock.systemUTC()).scan(inbox, Duration.ZERO).files();
        Files.writeString(seen.get(CHANGED).file(), "longer than it was seen");

        List<String> kept = new ArrayList<>();
        try (KeepAhead ahead = new KeepAhead(new Originals(folder.resolve("home")), seen)) {
            for (int i = 0; i < seen.size(); i++) {
                try {
                    kept.add(Files.readString(ahead.next().file()));
                } catch (Originals.StillGrowing growing) {
                    kept.add("changed");
                }
            }
        }

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            expected.add(i == CHANGED ? "changed" : i == FILES - 1 ? "content 0" : "content " + i);
        }
        assertThat(kept).isEqualTo(expected);
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(FILES - 2);
        }
    }
}
