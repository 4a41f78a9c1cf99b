package io.zhuqi.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this platform, unpacked once per version from the archive on the class path. */
final class Binaries {
    private static final String UNFINISHED = "unpacking-";

    private final Path root;

    private Binaries(Path root) {
        this.root = root;
    }

    /** Absolute path of one of the programs: {@code initdb}, {@code pg_ctl}, {@code postgres}. */
    String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    /**
     * The programs unpacked below {@code folder}, which several processes may use at once; a version already there is used as it is.
     *
     * @throws EmbeddedPostgresException when the class path has no archive for this platform
     */
    static Binaries unpackedBelow(Path folder) {
        URL archive = archive();
        try {
            Path target = folder.resolve("bin-" + fingerprint(archive));
            if (!Files.isDirectory(target)) {
                Files.createDirectories(folder);
                Path unfinished =
                        folder.resolve(UNFINISHED + ProcessHandle.current().pid());
                deleteLeftovers(folder);
                Files.createDirectory(unfinished);
                try (InputStream in = archive.openStream()) {
                    unpack(in, unfinished);
                }
                Platform.setPermissions(unfinished, "rwxr-xr-x");
                publish(unfinished, target);
            }
            return new Binaries(target);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Cannot unpack PostgreSQL into " + folder + ": " + e, e);
        }
    }

    /** Folders of processes that were killed while unpacking. */
    private static void deleteLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                long pid = Long.parseLong(leftover.getFileName().toString().substring(UNFINISHED.length()));
                if (pid == ProcessHandle.current().pid()
                        || ProcessHandle.of(pid).isEmpty()) {
                    Platform.deleteTree(leftover);
                }
            }
        }
    }

    private static URL archive() {
        List<String> names = archiveNames();
        for (String name : names) {
            URL found = Binaries.class.getResource("/" + name);
            if (found != null) {
                return found;
            }
        }
        throw new EmbeddedPostgresException(
                "This build carries no PostgreSQL for " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + " (looked for " + names
                        + "). Build it on this platform, or give the address of a PostgreSQL server.");
    }

    private static List<String> archiveNames() {
        String system = Platform.isWindows() ? "windows" : Platform.isMac() ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String architecture = machine.matches("aarch64|arm64") ? "arm_64" : "x86_64";
        List<String> names = new ArrayList<>();
        if (Files.exists(Path.of("/etc/alpine-release"))) {
            names.add("postgres-" + system + "-" + architecture + "-alpine_linux.txz");
        }
        names.add("postgres-" + system + "-" + architecture + ".txz");
        return names;
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return String.format(
                    Locale.ROOT,
                    "%08x-%d",
                    jar.getJarEntry().getCrc(),
                    jar.getJarEntry().getSize());
        }
        CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32());
        try (in) {
            long size = in.transferTo(java.io.OutputStream.nullOutputStream());
            return String.format(Locale.ROOT, "%08x-%d", in.getChecksum().getValue(), size);
        }
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    createFolders(target, file);
                } else if (entry.isSymbolicLink()) {
                    createFolders(target, parent(file));
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    createFolders(target, parent(file));
                    Files.copy(tar, file);
                    Platform.setPermissions(file, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
                }
            }
        }
    }

    /** Readable for everybody whatever the umask: the server may run under another account. */
    private static void createFolders(Path top, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (!folder.equals(top)) {
                createFolders(top, parent(folder));
            }
            Files.createDirectory(folder);
            Platform.setPermissions(folder, "rwxr-xr-x");
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("no parent folder: " + file);
        }
        return parent;
    }

    private static void publish(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            // Another process unpacked the same version meanwhile; both are complete.
            Platform.deleteTree(unfinished);
        }
    }
}
