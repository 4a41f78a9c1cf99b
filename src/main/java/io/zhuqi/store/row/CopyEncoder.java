package io.zhuqi.store.row;

import de.bytefish.pgbulkinsert.pgsql.handlers.BigDecimalValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.JsonbValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateTimeValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateValueHandler;
import java.io.DataOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's binary COPY format, one behind the other in one buffer. Characters that PostgreSQL cannot keep (U+0000, halves of
 * surrogate pairs) are left out of texts. Texts are written here rather than by the library, which makes several copies of each.
 */
final class CopyEncoder {
    private static final LocalDateValueHandler DATE = new LocalDateValueHandler();
    private static final LocalDateTimeValueHandler TIMESTAMP = new LocalDateTimeValueHandler();
    private static final BigDecimalValueHandler<BigDecimal> NUMBER = new BigDecimalValueHandler<>();
    private static final JsonbValueHandler JSON = new JsonbValueHandler();
    private static final int MONEY_SCALE = 2;
    private static final int TEXT_OID = 25;
    private static final int NULL = -1;
    private static final int WIDEST_CHARACTER = 3;
    private static final int REMEMBERED = 32;

    private final DataOutputStream library = new DataOutputStream(new Appender());
    private final @Nullable Object[] written = new @Nullable Object[REMEMBERED];
    private final int[] writtenAt = new int[REMEMBERED];
    private byte[] bytes;
    private int size;
    private int remembered;

    CopyEncoder(int expected) {
        bytes = new byte[expected];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Forgets everything behind a position. */
    void truncate(int position) {
        size = position;
    }

    void startRow(int columns) {
        remembered = 0;
        rawShort(columns);
    }

    /** @throws ClassCastException when the value is not of the type's Java type */
    void write(ColumnType type, @Nullable Object value) {
        if (value == null) {
            rawInt(NULL);
            return;
        }
        switch (type) {
            case TEXT -> writeText((String) value);
            case TEXT_LIST -> writeTexts((List<?>) value);
            case DATE -> write(DATE, (LocalDate) value);
            case TIMESTAMP -> write(TIMESTAMP, (LocalDateTime) value);
            case INTEGER -> writeInteger((Integer) value);
            case NUMBER -> write(NUMBER, plain((BigDecimal) value));
            case MONEY -> write(NUMBER, ((BigDecimal) value).setScale(MONEY_SCALE, RoundingMode.UNNECESSARY));
            case BOOLEAN -> {
                rawInt(1);
                rawByte((Boolean) value ? 1 : 0);
            }
        }
    }

    private <T> void write(IValueHandler<T> handler, T value) {
        handler.handle(library, value);
    }

    void writeText(@Nullable String value) {
        if (value == null) {
            rawInt(NULL);
            return;
        }
        int start = size;
        for (int i = 0; i < remembered; i++) {
            if (written[i] == value) {
                repeat(writtenAt[i]);
                return;
            }
        }
        rawInt(0);
        append(value);
        setInt(start, size - start - Integer.BYTES);
        if (remembered < REMEMBERED) {
            written[remembered] = value;
            writtenAt[remembered++] = start;
        }
    }

    /** Most clean values are the very text of their cell, which stands in the row already. */
    private void repeat(int from) {
        int length = Integer.BYTES + getInt(from);
        reserve(length);
        System.arraycopy(bytes, from, bytes, size, length);
        size += length;
    }

    void writeTexts(List<?> values) {
        int start = size;
        rawInt(0);
        rawInt(1);
        rawInt(1);
        rawInt(TEXT_OID);
        rawInt(values.size());
        rawInt(1);
        for (Object value : values) {
            writeText((String) value);
        }
        setInt(start, size - start - Integer.BYTES);
    }

    void writeJson(String json) {
        write(JSON, json);
    }

    void writeShort(int value) {
        rawInt(Short.BYTES);
        rawShort(value);
    }

    void writeInteger(@Nullable Integer value) {
        if (value == null) {
            rawInt(NULL);
        } else {
            rawInt(Integer.BYTES);
            rawInt(value);
        }
    }

    void writeLong(@Nullable Long value) {
        if (value == null) {
            rawInt(NULL);
        } else {
            rawInt(Long.BYTES);
            rawInt((int) (value >> Integer.SIZE));
            rawInt(value.intValue());
        }
    }

    /** The text as UTF-8. */
    private void append(String text) {
        int length = text.length();
        reserve(length * WIDEST_CHARACTER);
        byte[] out = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                out[at++] = (byte) (0xE0 | (c >> 12));
                out[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (c < 0x80) {
                out[at] = (byte) c;
                at += c == 0 ? 0 : 1;
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | (c >> 6));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                int whole = Character.toCodePoint(c, text.charAt(++i));
                out[at++] = (byte) (0xF0 | (whole >> 18));
                out[at++] = (byte) (0x80 | ((whole >> 12) & 0x3F));
                out[at++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (whole & 0x3F));
            }
        }
        size = at;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    private void rawByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    private void rawShort(int value) {
        rawByte(value >> Byte.SIZE);
        rawByte(value);
    }

    private void rawInt(int value) {
        reserve(Integer.BYTES);
        setInt(size, value);
        size += Integer.BYTES;
    }

    private void setInt(int position, int value) {
        bytes[position] = (byte) (value >> 24);
        bytes[position + 1] = (byte) (value >> 16);
        bytes[position + 2] = (byte) (value >> 8);
        bytes[position + 3] = (byte) value;
    }

    private int getInt(int position) {
        return (bytes[position] << 24)
                | ((bytes[position + 1] & 0xFF) << 16)
                | ((bytes[position + 2] & 0xFF) << 8)
                | (bytes[position + 3] & 0xFF);
    }

    /** The library takes no negative scale, as in 1E+3. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }

    /** What the library writes goes into the same buffer. */
    private final class Appender extends OutputStream {
        @Override
        public void write(int b) {
            rawByte(b);
        }

        @Override
        public void write(byte[] more, int offset, int length) {
            reserve(length);
            System.arraycopy(more, offset, bytes, size, length);
            size += length;
        }
    }
}
