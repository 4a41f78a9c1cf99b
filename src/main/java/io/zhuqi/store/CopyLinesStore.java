package io.zhuqi.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into one table by COPY, sent in chunks, so that queries of the same connection can be read in between. */
public final class CopyLinesStore implements AutoCloseable {
    private static final int CHUNK = 1 << 20;

    private final Connection connection;
    private final String copy;
    private final StringBuilder lines = new StringBuilder();

    /** @param columns table and columns, as in {@code place (file_id, row_no)} */
    public CopyLinesStore(Connection connection, String columns) {
        this.connection = connection;
        this.copy = "copy " + columns + " from stdin";
    }

    /** Adds a row; a list becomes an array, null stays null, everything else its text. */
    public void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                lines.append("\\N");
            } else {
                escape(value instanceof List<?> list ? array(list) : value.toString());
            }
        }
        lines.append('\n');
        if (lines.length() > CHUNK) {
            send();
        }
    }

    private static String array(List<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\t' -> lines.append("\\t");
                default -> lines.append(c);
            }
        }
    }

    /** Sends what is left. */
    @Override
    public void close() throws SQLException {
        send();
    }

    /** Sends what has been added so far. */
    public void send() throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.setLength(0);
    }
}
