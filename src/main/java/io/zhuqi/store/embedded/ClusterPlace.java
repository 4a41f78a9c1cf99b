package io.zhuqi.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where one home's database lies.
 *
 * <p>Normally everything is in {@code HOME/postgres}. A server that has to run under another account may be unable to reach the home
 * (a private folder such as root's own); its data then lies in {@code /var/lib/zhuqi}, and the home keeps the pointer to it, the
 * password and the locks. Both sides carry the same random mark, so that data and home that do not belong together are noticed.
 *
 * @param control the folder under the home
 * @param root the folder that holds data, log and binaries
 */
record ClusterPlace(Path control, Path root) {
    private static final Path OUTSIDE = Path.of("/var/lib/zhuqi");
    private static final int SECRET_BYTES = 24;
    private static final int NAME_DIGITS = 12;

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("server.log");
    }

    boolean outsideHome() {
        return !root.equals(control);
    }

    /** The superuser's password, made with the place. */
    String password() throws IOException {
        return Files.readString(control.resolve("password"), StandardCharsets.US_ASCII);
    }

    /** The port used last; 0 when none was. */
    int lastPort() throws IOException {
        Path file = control.resolve("port");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    void rememberPort(int port) throws IOException {
        replace(control.resolve("port"), port + "\n", "rw-r--r--");
    }

    /** The folder under this home, made if needed: where the locks are. */
    static Path controlFolder(Path home) throws IOException {
        Path control = Files.createDirectories(home).toRealPath().resolve("postgres");
        if (!Files.isDirectory(control)) {
            Files.createDirectory(control);
        }
        return control;
    }

    /**
     * The place of this home's database; empty when it has none yet.
     *
     * @throws EmbeddedPostgresException when the data is gone or is another home's
     */
    static Optional<ClusterPlace> existing(Path control) throws IOException {
        Path location = control.resolve("location");
        if (!Files.exists(location)) {
            return Optional.empty();
        }
        String root = Files.readString(location, StandardCharsets.UTF_8).strip();
        ClusterPlace place = new ClusterPlace(control, control.resolve(root).normalize());
        String restart = ", or delete " + control + " to begin with an empty one.";
        if (!Files.isDirectory(place.data())) {
            throw new EmbeddedPostgresException(
                    "The database should be in " + place.data() + " but is not there. Bring it back" + restart);
        }
        if (!place.mark().equals(Files.readString(control.resolve("mark")))) {
            throw new EmbeddedPostgresException("The database in " + place.root() + " belongs to another home than "
                    + control + ". Bring back the right one" + restart);
        }
        return Optional.of(place);
    }

    private String mark() throws IOException {
        return Files.readString(root.resolve("mark"));
    }

    /** @throws EmbeddedPostgresException when the account cannot enter the place, say because the home was made private later */
    void requireReachableBy(ServerAccount account) {
        if (!account.reaches(root)) {
            throw new EmbeddedPostgresException("PostgreSQL runs as " + account + ", which cannot enter " + root
                    + ". Let others pass through the folders above it (chmod o+x), or move the home.");
        }
    }

    /** Chooses the place for a new database; {@link #confirm()} makes the choice last. */
    static ClusterPlace choose(Path control, ServerAccount account) throws IOException {
        Platform.setPermissions(control, account.isOther() ? "rwxr-xr-x" : "rwx------");
        Path root = account.reaches(control) && owns(account, control) ? control : outside(control);
        replace(control.resolve("password"), secret(), "rw-------");
        return new ClusterPlace(control, root);
    }

    /** To be called when the database has been made; before that, the next {@link #choose} begins anew. */
    void confirm() throws IOException {
        String mark = secret();
        replace(control.resolve("mark"), mark, "rw-------");
        if (outsideHome()) {
            replace(root.resolve("mark"), mark, "rw-------");
        }
        replace(control.resolve("location"), (outsideHome() ? root.toString() : ".") + "\n", "rw-r--r--");
    }

    /** Whether the file system lets us give files away; network and container file systems may not. */
    private static boolean owns(ServerAccount account, Path control) throws IOException {
        Path probe = Files.createTempFile(control, "probe", "");
        try {
            account.own(probe);
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            Files.delete(probe);
        }
    }

    /** The name follows from the home, so that a deleted home's data is found again and set aside, not piled up. */
    private static Path outside(Path control) throws IOException {
        Path home = control.getParent();
        String name = (home == null || home.getFileName() == null ? "home" : home.getFileName()) + "-"
                + digest(control.toString()).substring(0, NAME_DIGITS);
        Path root = OUTSIDE.resolve(name);
        try {
            createOpen(OUTSIDE);
            if (Files.exists(root)) {
                Path previous = OUTSIDE.resolve(name + ".previous");
                Platform.deleteTree(previous);
                Files.move(root, previous);
            }
            createOpen(root);
            return root;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL cannot run as root, another account cannot enter " + control + ", and " + root
                            + " cannot be used instead: " + e + ". Choose a home that others may pass through.",
                    e);
        }
    }

    private static void createOpen(Path folder) throws IOException {
        Files.createDirectories(folder);
        Platform.setPermissions(folder, "rwxr-xr-x");
    }

    static void replace(Path file, String text, String permissions) throws IOException {
        Path folder = file.getParent();
        Path unfinished = Files.createTempFile(folder == null ? Path.of("") : folder, "writing-", "");
        Platform.setPermissions(unfinished, permissions);
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
