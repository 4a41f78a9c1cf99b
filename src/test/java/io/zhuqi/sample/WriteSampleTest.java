package io.zhuqi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator's promise: the same request, the same bytes; and the shipped sample is what it writes. */
class WriteSampleTest {
    private static final Path SHIPPED = Path.of("sample-data");

    @TempDir
    private Path folder;

    @Test
    void theShippedSampleIsWhatTheGeneratorWrites() throws IOException {
        WriteSample.write(SampleRequest.programme(folder));
        Map<String, Integer> written = contents(folder);
        Map<String, Integer> shipped = contents(SHIPPED);
        assertThat(shipped.keySet()).isEqualTo(written.keySet()).hasSizeGreaterThan(100);
        assertThat(written.keySet())
                .as("written anew they hold something else; run `zhuqi sample --out sample-data` on an empty folder")
                .allMatch(name -> written.get(name).equals(shipped.get(name)));
    }

    @Test
    void theSameRequestGivesTheSameBytes() throws IOException {
        WriteSample.write(new SampleRequest(folder.resolve("a"), 40, 1, 7));
        WriteSample.write(new SampleRequest(folder.resolve("b"), 40, 1, 7));
        assertThat(bytes(folder.resolve("a"))).isEqualTo(bytes(folder.resolve("b")));
    }

    @Test
    void anotherSeedGivesOtherRows() throws IOException {
        WriteSample.write(new SampleRequest(folder.resolve("a"), 40, 1, 7));
        WriteSample.write(new SampleRequest(folder.resolve("b"), 40, 1, 8));
        assertThat(bytes(folder.resolve("a"))).isNotEqualTo(bytes(folder.resolve("b")));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        assertThatThrownBy(() -> WriteSample.write(SampleRequest.programme(folder)))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void tooFewOfficialsAreRefused() {
        assertThatThrownBy(() -> new SampleRequest(folder, 3, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Integer> bytes(Path root) throws IOException {
        Map<String, Integer> bytes = new TreeMap<>();
        for (Path file : files(root)) {
            bytes.put(name(root, file), Arrays.hashCode(Files.readAllBytes(file)));
        }
        return bytes;
    }

    /** Inflated, since another JDK may deflate differently. */
    private static Map<String, Integer> contents(Path root) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        for (Path file : files(root)) {
            if (file.toString().endsWith(".xlsx")) {
                entries(contents, name(root, file), file);
            } else {
                contents.put(name(root, file), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static void entries(Map<String, Integer> contents, String name, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    contents.put(name + "!" + entry.getName(), Arrays.hashCode(in.readAllBytes()));
                }
            }
        }
    }

    private static Iterable<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
