package io.zhuqi.store.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One database cluster on disk and the server on it: made, started, found running, stopped. */
final class Cluster {
    static final String USER = "zhuqi";
    private static final Duration INITIALISE = Duration.ofMinutes(3);
    /** Recovery after a crash may have to replay all of max_wal_size. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final Duration STOP = Duration.ofMinutes(2);
    private static final long LONGEST_LOG = 8L << 20;
    private static final int LOG_TAIL = 2000;
    private static final int ATTEMPTS = 4;
    private static final long SMALL_SHARED_MEMORY = 1L << 30;

    private final ClusterPlace place;
    private final ServerAccount account;
    private final Binaries binaries;

    Cluster(ClusterPlace place, ServerAccount account, Binaries binaries) {
        this.place = place;
        this.account = account;
        this.binaries = binaries;
    }

    /** Makes the data folder. Interrupted at any point, it can be called again. */
    void initialise() throws IOException {
        Path unfinished = place.root().resolve("data.unfinished");
        Platform.deleteTree(unfinished);
        Platform.deleteTree(place.data());
        Files.createDirectory(unfinished);
        Platform.setPermissions(unfinished, "rwx------");
        Path secret = place.root().resolve("data.password");
        ClusterPlace.replace(secret, place.password() + "\n", "rw-------");
        account.own(secret);
        account.own(unfinished);
        try {
            initialise(unfinished, secret);
        } finally {
            Files.delete(secret);
        }
        Files.move(unfinished, place.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Text is compared by code point everywhere. The character type has to know Unicode all the same: with plain C, pg_trgm takes a
     * Chinese character for punctuation.
     */
    private void initialise(Path unfinished, Path secret) throws IOException {
        List<String> failures = new ArrayList<>();
        for (String characters : Platform.isWindows() ? List.of("C") : List.of("C.UTF-8", "en_US.UTF-8", "C")) {
            Command.Result result = run(
                    List.of(
                            binaries.program("initdb"),
                            "-D",
                            unfinished.toString(),
                            "--username=" + USER,
                            "--pwfile=" + secret,
                            "--auth-local=scram-sha-256",
                            "--auth-host=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--lc-ctype=" + characters),
                    INITIALISE);
            if (result.succeeded()) {
                return;
            }
            failures.add(result.output().strip());
        }
        throw new EmbeddedPostgresException("PostgreSQL cannot make its data folder " + unfinished + " as " + account
                + ": " + String.join(" | ", failures));
    }

    /**
     * The server on this data, if one is running: our own earlier run's or another command's. A claim that a dead or foreign process
     * serves this data is removed where PostgreSQL itself would be stopped by it.
     */
    Optional<Postmaster> running() throws IOException {
        Optional<Postmaster> claim = Postmaster.read(place.data());
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        return switch (claim.get().holder(place.data())) {
            case OURS -> claim;
            // PostgreSQL clears this itself, after making sure that no child of the dead server is left.
            case GONE -> Optional.empty();
            case FOREIGN -> {
                Files.deleteIfExists(Postmaster.file(place.data()));
                yield Optional.empty();
            }
            // Connecting will tell.
            case UNCLEAR -> claim;
        };
    }

    /** Starts the server and gives its port. Nothing may be running on the data. */
    int start(boolean durable) throws IOException {
        prepareLog();
        ClusterPlace.replace(place.data().resolve("postgresql.auto.conf"), settings(durable), "rw-------");
        account.own(place.data().resolve("postgresql.auto.conf"));
        Command.Result last = new Command.Result(0, "");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            pause(attempt);
            int port = freePort(attempt == 0 ? place.lastPort() : 0);
            last = run(
                    List.of(
                            binaries.program("pg_ctl"),
                            "start",
                            "-w",
                            "-s",
                            "-t",
                            Long.toString(START.toSeconds()),
                            "-D",
                            place.data().toString(),
                            "-l",
                            place.log().toString(),
                            "-o",
                            "-p " + port),
                    START.plusSeconds(10));
            if (last.succeeded()) {
                place.rememberPort(port);
                return port;
            }
            Optional<Postmaster> claim = Postmaster.read(place.data());
            if (claim.isPresent() && claim.get().holder(place.data()) == Postmaster.Holder.GONE && attempt > 1) {
                // A dead process that nobody reaps keeps its number; PostgreSQL then waits for it for ever.
                Files.deleteIfExists(Postmaster.file(place.data()));
            }
        }
        throw new EmbeddedPostgresException("PostgreSQL does not start on " + place.data() + " as " + account + ": "
                + last.output().strip() + "\n" + logTail());
    }

    /** Stops the server: sessions are ended, everything committed is on disk. Nothing when it is not running. */
    void stop() throws IOException {
        Optional<Postmaster> claim = Postmaster.read(place.data());
        if (claim.isEmpty() || isGone(claim.get().holder(place.data()))) {
            return;
        }
        Command.Result result = run(
                List.of(
                        binaries.program("pg_ctl"),
                        "stop",
                        "-w",
                        "-s",
                        "-m",
                        "fast",
                        "-t",
                        Long.toString(STOP.toSeconds()),
                        "-D",
                        place.data().toString()),
                STOP.plusSeconds(10));
        if (!result.succeeded()) {
            throw new EmbeddedPostgresException("PostgreSQL on " + place.data() + " does not stop: "
                    + result.output().strip());
        }
    }

    private static boolean isGone(Postmaster.Holder holder) {
        return holder == Postmaster.Holder.GONE || holder == Postmaster.Holder.FOREIGN;
    }

    private Command.Result run(List<String> command, Duration limit) {
        return Command.run(account.command(command), place.root(), limit);
    }

    private static String settings(boolean durable) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Written by the program before each start; changes made here do not last.",
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''",
                "max_connections = 60",
                "shared_buffers = '256MB'",
                "work_mem = '32MB'",
                "maintenance_work_mem = '128MB'",
                "effective_cache_size = '1GB'",
                "random_page_cost = 1.1",
                "jit = off",
                "max_wal_size = '4GB'",
                // Nothing is replicated from here; tables that are emptied and refilled in one transaction are then not
                // logged.
                "wal_level = minimal",
                "max_wal_senders = 0",
                "checkpoint_timeout = '15min'",
                "lc_messages = 'C'",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'"));
        if (!durable) {
            lines.addAll(List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off"));
        }
        Path sharedMemory = Path.of("/dev/shm");
        if (Files.isDirectory(sharedMemory) && Files.getFileStore(sharedMemory).getTotalSpace() < SMALL_SHARED_MEMORY) {
            // Containers give 64 MB, which a single parallel hash join can exceed.
            lines.add("dynamic_shared_memory_type = 'mmap'");
        }
        return String.join("\n", lines) + "\n";
    }

    private void prepareLog() throws IOException {
        if (Files.exists(place.log()) && Files.size(place.log()) > LONGEST_LOG) {
            Files.move(place.log(), place.root().resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(place.log())) {
            Files.createFile(place.log());
            Platform.setPermissions(place.log(), "rw-------");
            account.own(place.log());
        }
    }

    private String logTail() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(place.log().toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(LOG_TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8);
        }
    }

    private static int freePort(int wanted) throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        for (int port : new int[] {wanted, 0}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(here, port));
                return socket.getLocalPort();
            } catch (IOException e) {
                if (port == 0) {
                    throw e;
                }
            }
        }
        throw new IOException("no free port on " + here);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(500L * attempt * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while starting PostgreSQL", e);
        }
    }
}
