package io.zhuqi.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .sql} file with a header block of {@code -- key: value} lines. A header value may go on in lines
 * that begin with {@code --} and three or more spaces. The header ends at the first line that is no comment.
 *
 * @param file relative to the control room
 * @param header keys in the order of the file
 * @param sql everything after the header
 */
public record SqlDefinition(String file, Map<String, String> header, String sql) {

    public static SqlDefinition parse(String file, String text) {
        Map<String, String> header = new LinkedHashMap<>();
        String lastKey = null;
        int lineNumber = 0;
        StringBuilder sql = new StringBuilder();
        boolean inHeader = true;
        for (String line : text.lines().toList()) {
            lineNumber++;
            if (inHeader && line.startsWith("--")) {
                lastKey = headerLine(file, lineNumber, line.substring(2), header, lastKey);
            } else if (!inHeader || !line.isBlank()) {
                inHeader = false;
                sql.append(line).append('\n');
            }
        }
        return new SqlDefinition(file, header, sql.toString());
    }

    private static @Nullable String headerLine(
            String file, int lineNumber, String line, Map<String, String> header, @Nullable String lastKey) {
        if (line.startsWith("   ") && lastKey != null) {
            header.merge(lastKey, line.strip(), (before, more) -> before + " " + more);
            return lastKey;
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            if (line.isBlank()) {
                return lastKey;
            }
            throw new ControlRoomException(
                    file, lineNumber, "header line without a colon: " + line.strip(), "write \"-- key: value\"");
        }
        String key = line.substring(0, colon).strip();
        if (header.putIfAbsent(key, line.substring(colon + 1).strip()) != null) {
            throw new ControlRoomException(file, lineNumber, "header key given twice: " + key, "remove one of them");
        }
        return key;
    }

    /** The header value; a missing or empty one is a mistake in the control room. */
    public String required(String key) {
        String value = header.get(key);
        if (value == null || value.isEmpty()) {
            throw new ControlRoomException(file, 1, "header key missing: " + key, "add a line \"-- " + key + ": …\"");
        }
        return value;
    }
}
