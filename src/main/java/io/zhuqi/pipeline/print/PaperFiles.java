package io.zhuqi.pipeline.print;

import io.zhuqi.delivery.DeliverFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder of papers, which holds those of the last printing and no others. */
final class PaperFiles {
    private static final String ENDING = ".pdf";

    private final Path folder;

    PaperFiles(Path folder) {
        this.folder = folder;
    }

    /** The name of a paper's file: what it speaks of; signs that a file name cannot hold become dashes. */
    static String name(String subject, Collection<String> taken) {
        String plain = subject.replaceAll("[\\\\/:*?\"<>|\\s]", "-");
        String name = plain + ENDING;
        Set<String> known = new HashSet<>();
        taken.forEach(file -> known.add(file.toLowerCase(Locale.ROOT)));
        for (int copy = 2; known.contains(name.toLowerCase(Locale.ROOT)); copy++) {
            name = plain + "-" + copy + ENDING;
        }
        return name;
    }

    /**
     * Has papers written and put in place; those that are to be held are put aside, also what lay there under their names.
     *
     * @param write writes papers into the folder it is given
     * @param held asked afterwards for the names of those to hold
     */
    void deliver(Consumer<Path> write, Held held) {
        List<Path> delivered = new DeliverFiles(folder).deliver(draft -> {
            write.accept(draft);
            List<String> names = held.names();
            DeliverFiles aside = new DeliverFiles(folder.resolve(JudgedPapers.HELD));
            aside.discard();
            if (!names.isEmpty()) {
                aside.deliver(heldDraft -> names.forEach(name -> move(draft.resolve(name), heldDraft.resolve(name))));
            }
        });
        Set<String> names = new HashSet<>();
        delivered.forEach(file -> names.add(file.getFileName().toString()));
        for (Path file : papers()) {
            if (!names.contains(file.getFileName().toString())) {
                delete(file);
            }
        }
    }

    /** Which papers are to be held. */
    @FunctionalInterface
    interface Held {
        List<String> names();
    }

    private List<Path> papers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
