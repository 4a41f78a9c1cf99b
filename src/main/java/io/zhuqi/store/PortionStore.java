package io.zhuqi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the rows of a query in portions, so that memory does not grow with them, and works on a portion on all cores at once. */
public final class PortionStore {
    private static final int ROWS = 2000;

    /** What is read of a row. */
    @FunctionalInterface
    public interface RowReader<R> {
        /** The row, complete: it may not be asked later. */
        R read(ResultSet row) throws SQLException;
    }

    /** Takes what became of the rows. */
    @FunctionalInterface
    public interface RowTaker<W> {
        /** One row after the other, in the order of the query. */
        void take(W worked) throws SQLException;
    }

    private PortionStore() {}

    /**
     * Reads, works, hands on; needs a transaction, since the query is a cursor.
     *
     * @param work called by several threads, so it must not keep anything
     */
    public static <R, W> void read(
            Connection connection, String sql, RowReader<R> reader, Function<R, W> work, RowTaker<W> taker)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                List<R> portion = new ArrayList<>();
                boolean more = true;
                while (more) {
                    more = rows.next();
                    if (more) {
                        portion.add(reader.read(rows));
                    }
                    if (!more || portion.size() == ROWS) {
                        for (W worked : portion.parallelStream().map(work).toList()) {
                            taker.take(worked);
                        }
                        portion.clear();
                    }
                }
            }
        }
    }
}
