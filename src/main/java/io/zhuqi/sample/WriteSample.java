package io.zhuqi.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.zhuqi.sample.rows.RowSources;
import io.zhuqi.sample.sheet.Inbox;
import io.zhuqi.sample.sheet.Layouts;
import io.zhuqi.sample.sheet.Rejections;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.World;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes an inbox as offices would have sent it, and beside it what a right reading of it comes to: the published
 * figures ({@code expected/figures.csv}) and the rows that must be quarantined ({@code expected/rejections.csv}).
 * Equal requests give equal bytes.
 */
public final class WriteSample {
    private WriteSample() {}

    /**
     * What was written.
     *
     * @param files in the inbox
     * @param rejections rows that must be quarantined
     */
    public record Written(Path inbox, int files, int rejections) {}

    /**
     * Writes the sample.
     *
     * @throws FileAlreadyExistsException when the target already holds an inbox or expectations
     * @throws IOException when a file cannot be written; what was written so far stays
     */
    public static Written write(SampleRequest request) throws IOException {
        Path root = request.target().resolve("inbox");
        Path expected = request.target().resolve("expected");
        refuse(root);
        refuse(expected);
        World world = new World(new Plan(request.officials(), request.months(), request.seed()));
        RowSources sources = new RowSources(world);
        Inbox inbox = new Inbox(root, world.plan().seed(), new Layouts());
        int files = new FileList(world, sources, inbox).writeAll();
        lieSince(world.plan().cutoff(), root);
        Files.createDirectories(expected);
        writeFigures(expected.resolve("figures.csv"), new ExpectedFigures(world).count(sources.catalogue()));
        List<Rejections.Rejection> rejections = inbox.rejections().sorted();
        writeRejections(expected.resolve("rejections.csv"), rejections);
        return new Written(root, files, rejections.size());
    }

    /** Files written this very moment would count as still growing, and the inbox be left alone by its first run. */
    private static void lieSince(LocalDate day, Path inbox) throws IOException {
        FileTime time = FileTime.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    private static void refuse(Path existing) throws IOException {
        if (Files.exists(existing)) {
            throw new FileAlreadyExistsException(existing.toString());
        }
    }

    private static void writeFigures(Path file, List<ExpectedFigures.Figure> figures) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv = csv(out)) {
            csv.writeRecord("code", "scope", "window", "value", "unit", "match");
            figures.forEach(figure -> csv.writeRecord(
                    figure.code(), "city", figure.window(), figure.value(), figure.unit(), figure.match()));
        }
    }

    private static void writeRejections(Path file, List<Rejections.Rejection> rejections) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv = csv(out)) {
            csv.writeRecord("file", "sheet", "row", "field", "reason", "note");
            rejections.forEach(row -> csv.writeRecord(
                    row.file(), row.sheet(), Integer.toString(row.row()), row.field(), row.reason(), row.note()));
        }
    }

    private static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }
}
