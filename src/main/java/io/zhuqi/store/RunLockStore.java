package io.zhuqi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Lets one run at a time work on a database, from whatever machine. The lock lives in a database session of its own: it is free again as
 * soon as its holder is gone, however it went.
 */
public final class RunLockStore {
    private static final long KEY = 0x7A68_7571_6952_756EL;

    private final DataSource database;

    public RunLockStore(DataSource database) {
        this.database = database;
    }

    /** The lock as held; closing gives it back, and closing twice does nothing. */
    public interface Held extends AutoCloseable {
        /** Whether the session that carries the lock still lives. */
        boolean isHeld();

        @Override
        void close();
    }

    /** Takes the lock, or tells at once that another run has it. */
    public Optional<Held> tryAcquire() {
        Connection connection = null;
        try {
            connection = database.getConnection();
            connection.setAutoCommit(true);
            if (call(connection, "select pg_try_advisory_lock(?)")) {
                Held held = new Session(connection);
                connection = null;
                return Optional.of(held);
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the run lock cannot be asked for", e);
        } finally {
            close(connection);
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is gone already, which is what was wanted.
            }
        }
    }

    private static final class Session implements Held {
        private final Connection connection;

        Session(Connection connection) {
            this.connection = connection;
        }

        @Override
        public boolean isHeld() {
            try {
                return connection.isValid(5);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            try {
                // The connection may go back to a pool, where the session would keep the lock.
                if (!connection.isClosed()) {
                    call(connection, "select pg_advisory_unlock(?)");
                }
            } catch (SQLException e) {
                // The session has died, and the lock with it.
            } finally {
                RunLockStore.close(connection);
            }
        }
    }
}
