package io.zhuqi.store.embedded;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What differs between operating systems. */
final class Platform {
    private static final String NAME = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Platform() {}

    static boolean isWindows() {
        return NAME.contains("win") && !NAME.contains("darwin");
    }

    static boolean isMac() {
        return NAME.contains("mac") || NAME.contains("darwin");
    }

    /** Sets permissions as in {@code rw-r--r--}; where the file system knows none, the account's default holds. */
    static void setPermissions(Path file, String permissions) throws IOException {
        FileStore store = Files.getFileStore(file);
        if (store.supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Deletes a folder with everything in it, without following links. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
