package io.zhuqi.store;

import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import de.bytefish.pgbulkinsert.pgsql.constants.DataType;
import de.bytefish.pgbulkinsert.pgsql.constants.ObjectIdentifier;
import de.bytefish.pgbulkinsert.pgsql.handlers.BigDecimalValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.CollectionValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.JsonbValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateTimeValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.StringValueHandler;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values in PostgreSQL's binary COPY format. Characters that PostgreSQL cannot keep (U+0000) are left out of texts. */
final class CopyEncoder {
    private static final StringValueHandler TEXT = new StringValueHandler();
    private static final CollectionValueHandler<String, List<String>> TEXTS =
            new CollectionValueHandler<>(ObjectIdentifier.mapFrom(DataType.Text), TEXT);
    private static final LocalDateValueHandler DATE = new LocalDateValueHandler();
    private static final LocalDateTimeValueHandler TIMESTAMP = new LocalDateTimeValueHandler();
    private static final BigDecimalValueHandler<BigDecimal> NUMBER = new BigDecimalValueHandler<>();
    private static final JsonbValueHandler JSON = new JsonbValueHandler();
    private static final int MONEY_SCALE = 2;

    private CopyEncoder() {}

    /** @throws ClassCastException when the value is not of the type's Java type */
    static void write(PgBinaryWriter out, ColumnType type, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
            return;
        }
        switch (type) {
            case TEXT -> out.write(TEXT, storable((String) value));
            case TEXT_LIST -> writeTexts(out, (List<?>) value);
            case DATE -> out.write(DATE, (LocalDate) value);
            case TIMESTAMP -> out.write(TIMESTAMP, (LocalDateTime) value);
            case INTEGER -> out.writeInt((Integer) value);
            case NUMBER -> out.write(NUMBER, plain((BigDecimal) value));
            case MONEY -> out.write(NUMBER, ((BigDecimal) value).setScale(MONEY_SCALE, RoundingMode.UNNECESSARY));
            case BOOLEAN -> out.writeBoolean((Boolean) value);
        }
    }

    static void writeText(PgBinaryWriter out, @Nullable String value) {
        write(out, ColumnType.TEXT, value);
    }

    static void writeInteger(PgBinaryWriter out, @Nullable Integer value) {
        write(out, ColumnType.INTEGER, value);
    }

    static void writeLong(PgBinaryWriter out, @Nullable Long value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeLong(value);
        }
    }

    static void writeJson(PgBinaryWriter out, String json) {
        out.write(JSON, json);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the library takes null elements; it is not annotated
    static void writeTexts(PgBinaryWriter out, List<?> values) {
        boolean asIs = values.stream().noneMatch(value -> value != null && ((String) value).indexOf('\0') >= 0);
        out.write(
                TEXTS,
                asIs
                        ? (List<String>) values
                        : values.stream()
                                .map(value -> value == null ? null : storable((String) value))
                                .toList());
    }

    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /** The library takes no negative scale, as in 1E+3. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }
}
