package io.zhuqi.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** File names keep their characters under any locale. */
class PathTextTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsNamesAsTheFileSystemKeepsThem() throws Exception {
        Files.createDirectories(Path.of(URI.create(folder.toUri() + "%E7%94%98%E5%B7%9E%20%231")));
        Files.createFile(Path.of(URI.create(folder.toUri() + "%E7%94%98%E5%B7%9E%20%231/%B8%CA%D6%DD.xls")));
        assertThat(namesSeenBy("C.UTF-8")).isEqualTo("甘州 #1/甘州.xls");
        assertThat(namesSeenBy("C")).isEqualTo("甘州 #1/甘州.xls");
    }

    private String namesSeenBy(String locale) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lister.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    /** Another process, because a locale holds for a whole process. */
    static final class Lister {
        private Lister() {}

        public static void main(String[] args) throws IOException {
            Path root = Path.of(args[0]).toRealPath();
            try (var files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .map(file -> PathText.relative(root, file))
                        .forEach(text -> System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }
}
