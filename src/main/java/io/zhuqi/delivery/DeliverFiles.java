package io.zhuqi.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publishes finished files into a folder by atomic rename, so that nobody ever sees half a file. */
public final class DeliverFiles {
    private static final String DRAFT = ".draft";
    private static final String KEPT_DRAFT = ".kept";

    private final Path folder;

    /**
     * Delivers into one folder.
     *
     * @param folder where the finished files are to lie; made when it does not exist
     */
    public DeliverFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Has the files written into a draft folder beside their destination and then moves each of them in place.
     * A file whose bytes lie there already is left alone. Drafts of an earlier run that died are removed first.
     *
     * @param write writes any number of files, without subfolders, into the folder it is given
     * @return the delivered files, by name
     * @throws UncheckedIOException when the folder cannot be written; nothing has been replaced then, or whole files only
     */
    public List<Path> deliver(Consumer<Path> write) {
        return deliver(write, null).files();
    }

    /**
     * What came of it.
     *
     * @param files the delivered files, by name
     * @param changed whether a file came new or with other bytes than it had
     */
    public record Delivered(List<Path> files, boolean changed) {}

    /**
     * The same, but what lies there is kept before any of it is replaced.
     *
     * @param keepAs name of the subfolder that gets a copy of all files in place, unless it exists; null to keep nothing
     */
    public Delivered deliver(Consumer<Path> write, @Nullable String keepAs) {
        Path draft = folder.resolve(DRAFT);
        try {
            Files.createDirectories(folder);
            remove(draft);
            Files.createDirectory(draft);
            write.accept(draft);
            boolean changed = differs(draft);
            if (changed && keepAs != null) {
                keep(folder.resolve(keepAs));
            }
            List<Path> delivered = new ArrayList<>();
            for (Path file : sorted(draft)) {
                delivered.add(place(file));
            }
            remove(draft);
            return new Delivered(delivered, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean differs(Path draft) throws IOException {
        for (Path file : sorted(draft)) {
            Path target = folder.resolve(file.getFileName().toString());
            if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Copies all files in place into a subfolder that appears as a whole; one that is there already was kept by a run that died later. */
    private void keep(Path kept) throws IOException {
        List<Path> files = sorted(folder).stream().filter(Files::isRegularFile).toList();
        if (files.isEmpty() || Files.exists(kept)) {
            return;
        }
        Path copy = folder.resolve(KEPT_DRAFT);
        remove(copy);
        Files.createDirectory(copy);
        for (Path file : files) {
            Files.copy(file, copy.resolve(file.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the folder with its files away, where there is one. */
    public void discard() {
        try {
            remove(folder.resolve(DRAFT));
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(Path file) throws IOException {
        Path target = folder.resolve(file.getFileName().toString());
        if (Files.exists(target) && Files.mismatch(file, target) < 0) {
            return target;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void remove(Path draft) throws IOException {
        if (Files.exists(draft)) {
            for (Path file : sorted(draft)) {
                Files.delete(file);
            }
            Files.delete(draft);
        }
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
