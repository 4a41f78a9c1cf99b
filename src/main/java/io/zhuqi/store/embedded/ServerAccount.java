package io.zhuqi.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The account that the server runs under: our own, or, because PostgreSQL refuses root, an unprivileged one. */
final class ServerAccount {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    private final @Nullable String name;
    private final List<String> prefix;

    private ServerAccount(@Nullable String name, List<String> prefix) {
        this.name = name;
        this.prefix = prefix;
    }

    /**
     * The account for this process.
     *
     * @param data the data folder, which only its owner can serve; null when there is none yet
     * @throws EmbeddedPostgresException when we are root and cannot become anybody else
     */
    static ServerAccount current(@Nullable Path data) throws IOException {
        if (Platform.isWindows() || !isRoot()) {
            return new ServerAccount(null, List.of());
        }
        List<String> tried = new ArrayList<>();
        for (String candidate :
                data == null ? CANDIDATES : List.of(Files.getOwner(data).getName())) {
            for (List<String> prefix : switches(candidate)) {
                if (works(prefix, tried)) {
                    return new ServerAccount(candidate, prefix);
                }
            }
        }
        throw new EmbeddedPostgresException("PostgreSQL must not run as root, and no other account can be used: "
                + tried + ". Run the program as an ordinary user, or give the address of a PostgreSQL server.");
    }

    /** Whether the server runs under an account other than ours. */
    boolean isOther() {
        return name != null;
    }

    /** The command as this account would run it. */
    List<String> command(List<String> command) {
        return command(prefix, command);
    }

    /** Makes the account the owner of a file or of a folder with everything in it; nothing when it is our own. */
    void own(Path path) throws IOException {
        if (name == null) {
            return;
        }
        UserPrincipal owner =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                Files.getFileAttributeView(file, PosixFileAttributeView.class).setOwner(owner);
            }
        }
    }

    /** Whether the account can enter this folder from the root down. */
    boolean reaches(Path folder) {
        return name == null
                || Command.run(command(List.of("test", "-x", folder.toString())), Path.of("/"), LIMIT)
                        .succeeded();
    }

    @Override
    public String toString() {
        return name == null ? "the current account" : "account " + name;
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self)
                    ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                    : Command.run(List.of("id", "-u"), Path.of("/"), LIMIT)
                            .output()
                            .strip()
                            .equals("0");
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Cannot tell which account runs this program: " + e, e);
        }
    }

    private static List<List<String>> switches(String account) {
        return List.of(
                List.of("setpriv", "--reuid=" + account, "--regid=" + group(account), "--clear-groups", "--"),
                List.of("runuser", "-u", account, "--"),
                List.of("su", "-s", "/bin/sh", account, "-c", "exec \"$0\" \"$@\"", "--"));
    }

    private static String group(String account) {
        String group = Command.run(List.of("id", "-g", account), Path.of("/"), LIMIT)
                .output()
                .strip();
        return group.matches("\\d+") ? group : account;
    }

    private static boolean works(List<String> prefix, List<String> tried) {
        try {
            Command.Result result = Command.run(command(prefix, List.of("id", "-u")), Path.of("/"), LIMIT);
            if (result.succeeded() && !result.output().strip().equals("0")) {
                return true;
            }
            tried.add(String.join(" ", prefix) + ": " + result.output().strip());
        } catch (EmbeddedPostgresException e) {
            tried.add(String.valueOf(e.getMessage()));
        }
        return false;
    }

    private static List<String> command(List<String> prefix, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }
}
