package io.zhuqi.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data folder claims: a process and the port it listens on. The claim may be stale.
 *
 * @param port 0 when the server had not come so far as to write it
 */
record Postmaster(long pid, int port) {
    /** What is known of the process that a {@link Postmaster} names. */
    enum Holder {
        /** Nobody has that number, or only the remains of a process. */
        GONE,
        /** A PostgreSQL server on this very data folder. */
        OURS,
        /** A program that is no PostgreSQL, or a PostgreSQL that names another data folder. */
        FOREIGN,
        /** A PostgreSQL server that does not show which data it serves. */
        UNCLEAR
    }

    private static final int PORT_LINE = 3;

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The claim in this data folder; empty when there is none, or only the beginning of one. */
    static Optional<Postmaster> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(data), StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.get(0).strip().matches("-?\\d+")) {
                return Optional.empty();
            }
            String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
            return Optional.of(new Postmaster(
                    Math.abs(Long.parseLong(lines.get(0).strip())), port.matches("\\d+") ? Integer.parseInt(port) : 0));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Looks at the process itself. */
    Holder holder(Path data) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (handle.isEmpty()) {
            return Holder.GONE;
        }
        List<String> words = commandLine(handle.get());
        if (words.isEmpty()) {
            return Files.exists(Path.of("/proc/self")) ? Holder.GONE : Holder.UNCLEAR;
        }
        if (!words.get(0).matches(".*\\bpostgres(\\.exe)?:?")) {
            return Holder.FOREIGN;
        }
        int folder = words.indexOf("-D") + 1;
        if (folder == 0 || folder >= words.size()) {
            return Holder.UNCLEAR;
        }
        Path named = Path.of(words.get(folder));
        if (named.equals(data)) {
            return Holder.OURS;
        }
        // A folder that is no longer there may be this one under its former name.
        return Files.isDirectory(named) ? Holder.FOREIGN : Holder.UNCLEAR;
    }

    private static List<String> commandLine(ProcessHandle handle) {
        try {
            String words = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"));
            return words.isEmpty() ? List.of() : Arrays.asList(words.split("\0"));
        } catch (IOException e) {
            return handle.info()
                    .command()
                    .map(command -> {
                        String[] arguments = handle.info().arguments().orElse(new String[0]);
                        String[] words = new String[arguments.length + 1];
                        words[0] = command;
                        System.arraycopy(arguments, 0, words, 1, arguments.length);
                        return Arrays.asList(words);
                    })
                    .orElse(List.of());
        }
    }
}
