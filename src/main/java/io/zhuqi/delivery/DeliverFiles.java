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

/** Publishes finished files into a folder by atomic rename, so that nobody ever sees half a file. */
public final class DeliverFiles {
    private static final String DRAFT = ".draft";

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
        Path draft = folder.resolve(DRAFT);
        try {
            Files.createDirectories(folder);
            remove(draft);
            Files.createDirectory(draft);
            write.accept(draft);
            List<Path> delivered = new ArrayList<>();
            for (Path file : sorted(draft)) {
                delivered.add(place(file));
            }
            remove(draft);
            return delivered;
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
