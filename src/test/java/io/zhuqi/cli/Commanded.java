package io.zhuqi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A command that was run in this process: its exit code and all it said. */
record Commanded(int exitCode, String out, String err) {
    static Commanded run(Object... arguments) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("--inbox")) {
                age(Path.of(arguments[i + 1].toString()));
            }
        }
        return as(arguments);
    }

    /** With further arguments, the same for all commands of a test. */
    static Commanded with(List<?> more, Object... arguments) {
        return run(Stream.concat(Arrays.stream(arguments), more.stream()).toArray());
    }

    /** Without waiting for the files of the inbox to come to rest. */
    static Commanded as(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = CommandLineMain.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Commanded(exitCode, out.toString(), err.toString());
    }

    /** What a test has just written counts as a day old, else it would count as still growing. */
    private static void age(Path inbox) {
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                if (written.isAfter(Instant.now().minus(Duration.ofHours(1)))) {
                    Files.setLastModifiedTime(file, FileTime.from(written.minus(Duration.ofDays(1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
