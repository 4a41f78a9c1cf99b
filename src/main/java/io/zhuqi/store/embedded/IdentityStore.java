package io.zhuqi.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** Makes sure that who answers on the port is the server on our data, and that it has the program's database. */
final class IdentityStore {
    static final String DATABASE = "zhuqi";
    private static final long POLL_MILLIS = 100;
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String STARTING_UP = "57P03";
    private static final List<String> CONNECTION_FAILURES = List.of("08001", "08004", "08006", STARTING_UP);

    private final int port;
    private final String password;

    IdentityStore(int port, String password) {
        this.port = port;
        this.password = password;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    /**
     * Waits until the server answers and checks it.
     *
     * @param patience how long to wait for an answer
     * @throws EmbeddedPostgresException when another server answers, or none does in time
     */
    void verify(Path data, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                verifyOnce(data);
                return;
            } catch (SQLException e) {
                if (!CONNECTION_FAILURES.contains(e.getSQLState()) || System.nanoTime() > deadline) {
                    throw new EmbeddedPostgresException(
                            "What answers on port " + port + " is not the PostgreSQL server on " + data + ": "
                                    + e.getMessage(),
                            e);
                }
                pause();
            } catch (IOException e) {
                throw new EmbeddedPostgresException("Cannot compare data folders: " + e, e);
            }
        }
    }

    private void verifyOnce(Path data) throws SQLException, IOException {
        try (Connection connection = connect(DATABASE)) {
            check(connection, data);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement()) {
                check(connection, data);
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private static void check(Connection connection, Path data) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show data_directory")) {
            answer.next();
            Path served = Path.of(answer.getString(1));
            if (!Files.exists(served) || !Files.isSameFile(served, data)) {
                throw new EmbeddedPostgresException(
                        "The PostgreSQL server that answers serves " + served + " and not " + data + ".");
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.USER);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url(database), properties);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while connecting to PostgreSQL", e);
        }
    }
}
