package io.zhuqi.pipeline.print;

import io.zhuqi.reporting.pdf.PrintedPdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an edition, rendered beside their destination to be looked at before they are delivered.
 *
 * @param folder that holds nothing else
 * @param printed what came of printing the PDF
 */
record Rendering(Path folder, PrintedPdf printed) implements AutoCloseable {
    private static final String NAME = ".rendered";

    /** The folder beside a destination, empty; what a run that died left in it is gone. */
    static Path folder(Path destination) {
        Path folder = destination.resolve(NAME);
        clear(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path pdf() {
        return folder.resolve(RenderEdition.PDF);
    }

    Path workbook() {
        return folder.resolve(RenderEdition.WORKBOOK);
    }

    /** Empty where a report is printed without its figures. */
    Optional<Path> figures() {
        return Optional.of(folder.resolve(RenderEdition.FIGURES)).filter(Files::exists);
    }

    /** Moves the files into another folder. */
    void moveTo(Path draft) {
        for (Path file : files(folder)) {
            try {
                Files.move(file, draft.resolve(file.getFileName().toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        clear(folder);
    }

    private static void clear(Path folder) {
        try {
            if (Files.exists(folder)) {
                for (Path file : files(folder)) {
                    Files.delete(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
