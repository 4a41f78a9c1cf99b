package io.zhuqi.cli.preview;

import io.zhuqi.cli.session.WithoutDatabase;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.pipeline.intake.Preview;
import io.zhuqi.pipeline.intake.PreviewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preview}: what would become of files if they were taken in; nothing is stored. */
@Command(name = "preview")
public final class PreviewVerb extends WithoutDatabase {
    private static final Path DEFAULT_HOME = Path.of(".zhuqi");
    /** Names at the end of a path that may tell county and month. */
    private static final int NEAR = 3;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    List<Path> files = List.of();

    @Option(names = "--inbox", paramLabel = "DIR")
    @Nullable
    Path inbox;

    @Option(names = "--home", paramLabel = "DIR")
    Path home = DEFAULT_HOME;

    @Option(names = "--received", paramLabel = "YYYY-MM-DD")
    @Nullable
    LocalDate received;

    @Option(names = "--remarks", paramLabel = "N", defaultValue = "20")
    int remarks;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    Format format = Format.text;

    /** In which form it is told; the constants are what a user types. */
    enum Format {
        text,
        json
    }

    @Override
    protected int run(ControlRoom room) throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new WrongUse("error.no-file", Map.of("file", file.toString()));
            }
        }
        PreviewFiles reader = new PreviewFiles(room, home, received, remarks);
        List<Preview> previews = new ArrayList<>();
        for (Path file : files) {
            previews.addAll(reader.preview(file, path(file)));
        }
        if (format == Format.json) {
            out().println(new PreviewJson(words()).write(previews));
        } else {
            PreviewText text = new PreviewText(out(), words(), room);
            previews.forEach(text::write);
        }
        return previews.stream().allMatch(Preview::allWell) ? 0 : 1;
    }

    /** Below the inbox as it would come; elsewhere the file with the folders next to it, since those further up are the user's own. */
    private String path(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path below = inbox == null ? null : inbox.toAbsolutePath().normalize();
        int names = whole.getNameCount();
        Path path = below != null && whole.startsWith(below)
                ? below.relativize(whole)
                : whole.subpath(Math.max(0, names - NEAR), names);
        return path.toString().replace('\\', '/');
    }
}
