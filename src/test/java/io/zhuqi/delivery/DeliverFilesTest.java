package io.zhuqi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatDidNotChangeIsLeftAloneAndAChangedOneIsReplaced() throws IOException {
        DeliverFiles deliver = new DeliverFiles(folder.resolve("out"));
        deliver.deliver(draft -> {
            write(draft.resolve("a"), "1");
            write(draft.resolve("b"), "1");
        });
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("out/a"), longAgo);
        Files.setLastModifiedTime(folder.resolve("out/b"), longAgo);

        deliver.deliver(draft -> {
            write(draft.resolve("a"), "1");
            write(draft.resolve("b"), "2");
        });

        assertThat(Files.getLastModifiedTime(folder.resolve("out/a"))).isEqualTo(longAgo);
        assertThat(folder.resolve("out/b")).hasContent("2");
        assertThat(folder.resolve("out/.draft")).doesNotExist();
    }

    @Test
    void whenWritingFailsNothingThatLiesThereIsTouched() {
        DeliverFiles deliver = new DeliverFiles(folder.resolve("out"));
        deliver.deliver(draft -> write(draft.resolve("a"), "1"));

        assertThatThrownBy(() -> deliver.deliver(draft -> {
                    write(draft.resolve("a"), "2");
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");

        assertThat(folder.resolve("out/a")).hasContent("1");
        deliver.deliver(draft -> write(draft.resolve("c"), "3"));
        assertThat(folder.resolve("out/a")).hasContent("1");
        assertThat(folder.resolve("out/c")).hasContent("3");
    }

    @Test
    void whatIsReplacedIsKeptBeforeAndOnlyOnce() {
        Path out = folder.resolve("out");
        DeliverFiles deliver = new DeliverFiles(out);
        assertThat(deliver.deliver(draft -> write(draft.resolve("a"), "1"), "v0")
                        .changed())
                .isTrue();
        assertThat(out.resolve("v0")).doesNotExist();
        assertThat(deliver.deliver(draft -> write(draft.resolve("a"), "1"), "v1")
                        .changed())
                .isFalse();
        assertThat(out.resolve("v1")).doesNotExist();

        assertThat(deliver.deliver(draft -> write(draft.resolve("a"), "2"), "v1")
                        .changed())
                .isTrue();
        deliver.deliver(draft -> write(draft.resolve("a"), "3"), "v1");

        assertThat(out.resolve("v1/a")).hasContent("1");
        assertThat(out.resolve("a")).hasContent("3");
        assertThat(out.resolve(".kept")).doesNotExist();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
