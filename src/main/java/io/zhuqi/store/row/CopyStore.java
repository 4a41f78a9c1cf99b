package io.zhuqi.store.row;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The binary COPY that one connection has under way. It stays open from one chunk of rows to the next as long as they go to the same
 * table, so that the server stores rows while the next are read, and is never further ahead or behind than its socket holds.
 */
final class CopyStore {
    private static final byte[] HEADER = header();
    private static final byte[] TRAILER = {-1, -1};

    private final Connection connection;
    private @Nullable CopyIn open;
    private String command = "";
    private long told;

    CopyStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Sends rows, which need not have arrived when this returns.
     *
     * @param copy the COPY statement
     * @throws SQLException also for what the server found in rows sent before
     */
    void send(String copy, byte[] rows, int length, int count) throws SQLException {
        if (!copy.equals(command)) {
            end();
        }
        CopyIn stream = open;
        if (stream == null) {
            stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
            open = stream;
            command = copy;
            stream.writeToCopy(HEADER, 0, HEADER.length);
        }
        stream.writeToCopy(rows, 0, length);
        told += count;
    }

    /** Waits until all rows sent have been stored; the connection can then be used for other statements. */
    void end() throws SQLException {
        CopyIn stream = open;
        if (stream == null) {
            return;
        }
        stream.writeToCopy(TRAILER, 0, TRAILER.length);
        long stored = stream.endCopy();
        if (stored != told) {
            throw new SQLException("COPY took " + stored + " rows of " + told);
        }
        open = null;
        command = "";
        told = 0;
    }

    /** Runs a statement between COPYs. */
    void execute(String sql) throws SQLException {
        end();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number that a query gives. */
    long count(String sql) throws SQLException {
        end();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Gives up what is under way; a connection with an open COPY could not even be rolled back. */
    void cancel() throws SQLException {
        if (open != null && open.isActive()) {
            open.cancelCopy();
        }
        open = null;
    }

    private static byte[] header() {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(header)) {
            out.writeBytes("PGCOPY\n");
            out.write(0xFF);
            out.writeBytes("\r\n\0");
            out.writeInt(0);
            out.writeInt(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return header.toByteArray();
    }
}
