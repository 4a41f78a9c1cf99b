package io.zhuqi.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The originals as received, for ever: {@code HOME/originals/ab/cdef….xlsx}, named after the SHA-256 fingerprint of the content, so that
 * the same content is kept once. A kept file is complete, on disk, read-only and never written again.
 */
public final class Originals {
    private static final int PREFIX = 2;
    private static final int LONGEST_EXTENSION = 10;

    private static final String UNFINISHED = "receiving-";

    private final Path root;
    private boolean prepared;

    /** The originals below this home; the folder is made with the first file. */
    public Originals(Path home) {
        this.root = home.resolve("originals");
    }

    /**
     * A kept original.
     *
     * @param fingerprint SHA-256 of the content, 64 lower-case hexadecimal digits
     */
    public record Original(String fingerprint, Path file, long sizeBytes) {}

    /** The file changed while it was copied; nothing was kept, the next run will find it whole. */
    public static final class StillGrowing extends IOException {
        StillGrowing(String path) {
            super(path + " changed while it was read");
        }
    }

    /**
     * Keeps a file; when its content is there already, only finds that out.
     *
     * @throws StillGrowing when it is no longer the file that the scan saw
     */
    public Original keep(InboxFile file) throws IOException {
        prepare();
        Path unfinished = unfinished();
        try {
            String fingerprint = copy(Files.newInputStream(file.file()), unfinished);
            BasicFileAttributes after = Files.readAttributes(file.file(), BasicFileAttributes.class);
            if (after.size() != file.sizeBytes()
                    || after.lastModifiedTime().to(TimeUnit.NANOSECONDS) != file.modifiedNanos()
                    || Files.size(unfinished) != file.sizeBytes()) {
                throw new StillGrowing(file.path());
            }
            return new Original(fingerprint, publish(unfinished, fingerprint, file.path()), file.sizeBytes());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Keeps what a stream gives, to its end.
     *
     * @param path whose extension the original gets
     */
    public Original keep(InputStream in, String path) throws IOException {
        prepare();
        Path unfinished = unfinished();
        try {
            String fingerprint = copy(in, unfinished);
            long size = Files.size(unfinished);
            return new Original(fingerprint, publish(unfinished, fingerprint, path), size);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path unfinished() throws IOException {
        return Files.createTempFile(root, UNFINISHED + ProcessHandle.current().pid() + "-", "");
    }

    /** The original with this fingerprint; empty when none is kept. */
    public Optional<Path> find(String fingerprint) throws IOException {
        Path folder = root.resolve(fingerprint.substring(0, PREFIX));
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String rest = fingerprint.substring(PREFIX);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(rest))
                    .sorted()
                    .findFirst();
        }
    }

    /** Makes the folder, and clears away what runs left that were killed while receiving. */
    private synchronized void prepare() throws IOException {
        if (prepared) {
            return;
        }
        Files.createDirectories(root);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(root, UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                long pid = Long.parseLong(String.valueOf(leftover.getFileName()).split("-")[1]);
                if (ProcessHandle.of(pid).isEmpty()) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
        prepared = true;
    }

    private static String copy(InputStream source, Path target) throws IOException {
        DigestInputStream in = new DigestInputStream(source, sha256());
        try (in;
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    /** Several threads may keep the same content at the same time; it is published once. */
    private Path publish(Path unfinished, String fingerprint, String path) throws IOException {
        Optional<Path> present = find(fingerprint);
        if (present.isPresent()) {
            return present.get();
        }
        // A database row must never outlive the original it speaks of.
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        synchronized (this) {
            Optional<Path> meanwhile = find(fingerprint);
            return meanwhile.isPresent() ? meanwhile.get() : move(unfinished, fingerprint, path);
        }
    }

    private Path move(Path unfinished, String fingerprint, String path) throws IOException {
        Path folder = Files.createDirectories(root.resolve(fingerprint.substring(0, PREFIX)));
        Path kept = folder.resolve(fingerprint.substring(PREFIX) + extension(path));
        makeReadOnly(unfinished);
        Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    private static void makeReadOnly(Path file) throws IOException {
        FileStore store = Files.getFileStore(file);
        if (store.supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        } else if (!file.toFile().setReadOnly()) {
            throw new IOException("cannot be made read-only: " + file);
        }
    }

    /** The path's extension with its dot, for people who look into the folder; empty unless it is short and plain. */
    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return extension.length() <= LONGEST_EXTENSION && extension.matches("\\.[a-z0-9]+") ? extension : "";
    }

    /** SHA-256 of a file's content, without keeping it: 64 lower-case hexadecimal digits. */
    public static String fingerprint(Path file) throws IOException {
        DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256());
        try (in) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
