package io.zhuqi.store.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL that belongs to one home folder.
 *
 * <p>All commands on one home share one server: the first one starts it, later ones join it, the last one to close stops it. A server
 * left behind by a killed command is taken over, not started twice. Data survives kills of this program and of the server. The server
 * listens on the loopback address only and wants a password, which is kept under the home for its owner alone.
 *
 * <p>A process that ends without {@link #close()} leaves the server running for the next command. Closing twice does nothing.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** A server found running may still be recovering from a crash. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Map<Path, Server> SERVERS = new HashMap<>();

    private final Server server;
    private final String url;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(Server server, String url, String password) {
        this.server = server;
        this.url = url;
        this.password = password;
    }

    /** The server of this home with {@link PostgresOptions#standard()}. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, PostgresOptions.standard());
    }

    /**
     * Starts or joins the server of this home; the home and an empty database are made if need be.
     *
     * @param options how the server is kept; a server that is running already stays as it is
     * @throws EmbeddedPostgresException when there is no server to be had; nothing is left half-done
     */
    public static EmbeddedPostgres start(Path home, PostgresOptions options) {
        synchronized (SERVERS) {
            try {
                Path control = ClusterPlace.controlFolder(home);
                Server known = SERVERS.get(control);
                Server server = known == null ? new Server(control) : known;
                try {
                    EmbeddedPostgres handle = server.use(options);
                    SERVERS.put(control, server);
                    return handle;
                } finally {
                    server.closeIfUnused();
                }
            } catch (AccessDeniedException e) {
                throw new EmbeddedPostgresException(
                        "The database of " + home + " belongs to another account (no access to " + e.getMessage()
                                + "). Run the program as that account, or as root.",
                        e);
            } catch (IOException e) {
                throw new EmbeddedPostgresException("Cannot use " + home + " for PostgreSQL: " + e, e);
            }
        }
    }

    /** Address of the program's own database. */
    public String jdbcUrl() {
        return url;
    }

    /** The database superuser's name. */
    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    /** Where the data lies. */
    public Path dataDirectory() {
        return server.place().data();
    }

    /** Whether the data had to be put outside the home because the account that the server runs under cannot enter the home. */
    public boolean outsideHome() {
        return server.place().outsideHome();
    }

    @Override
    public void close() {
        synchronized (SERVERS) {
            if (!closed) {
                closed = true;
                server.leave();
            }
        }
    }

    /** This process's part in one home's server, shared by all its handles. Guarded by the map's monitor. */
    private static final class Server {
        private final Path control;
        private final HomeLocks locks;
        private int handles;
        private @Nullable Cluster cluster;
        private @Nullable ClusterPlace place;

        Server(Path control) throws IOException {
            this.control = control;
            this.locks = new HomeLocks(control);
        }

        ClusterPlace place() {
            if (place == null) {
                throw new IllegalStateException("not started");
            }
            return place;
        }

        EmbeddedPostgres use(PostgresOptions options) throws IOException {
            return locks.alone(() -> startOrJoin(options));
        }

        private EmbeddedPostgres startOrJoin(PostgresOptions options) throws IOException {
            Optional<ClusterPlace> existing = ClusterPlace.existing(control);
            ServerAccount account =
                    ServerAccount.current(existing.map(ClusterPlace::data).orElse(null));
            ClusterPlace here = existing.isPresent() ? existing.get() : newPlace(account, options);
            here.requireReachableBy(account);
            Cluster there = cluster(here, account, options);
            Optional<Postmaster> running = there.running();
            int port = running.isPresent() && running.get().port() > 0
                    ? running.get().port()
                    : there.start(options.durable());
            IdentityStore identity = new IdentityStore(port, here.password());
            identity.verify(here.data(), PATIENCE);
            locks.join();
            handles++;
            place = here;
            cluster = there;
            return new EmbeddedPostgres(this, identity.url(IdentityStore.DATABASE), here.password());
        }

        private ClusterPlace newPlace(ServerAccount account, PostgresOptions options) throws IOException {
            ClusterPlace chosen = ClusterPlace.choose(control, account);
            cluster(chosen, account, options).initialise();
            chosen.confirm();
            return chosen;
        }

        private static Cluster cluster(ClusterPlace place, ServerAccount account, PostgresOptions options) {
            Path cache = options.binaryCache();
            return new Cluster(place, account, Binaries.unpackedBelow(cache == null ? place.root() : cache));
        }

        void leave() {
            handles--;
            try {
                if (handles == 0) {
                    locks.alone(this::stopIfLast);
                }
                closeIfUnused();
            } catch (IOException e) {
                throw new EmbeddedPostgresException("Cannot stop PostgreSQL of " + control + ": " + e, e);
            }
        }

        private boolean stopIfLast() throws IOException {
            boolean last = locks.leaveAsLast();
            if (last && cluster != null) {
                cluster.stop();
            }
            return last;
        }

        void closeIfUnused() throws IOException {
            if (handles == 0) {
                SERVERS.remove(control);
                locks.close();
            }
        }
    }
}
