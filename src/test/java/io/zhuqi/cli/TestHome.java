package io.zhuqi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Empty folders for homes under {@code target}: the account that the database runs under can enter them. */
final class TestHome {
    private TestHome() {}

    static Path fresh(String name) {
        Path home = Path.of("target", "test-homes", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(home);
            return Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
