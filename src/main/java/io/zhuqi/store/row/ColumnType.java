package io.zhuqi.store.row;

/** What a column of a row table holds; each with the one Java type that the loader takes for it. */
public enum ColumnType {
    /** {@link String}. */
    TEXT("text"),
    /** {@link java.util.List} of {@link String}. */
    TEXT_LIST("text[]"),
    /** {@link java.time.LocalDate}. */
    DATE("date"),
    /** {@link java.time.LocalDateTime}; the wall clock of the sheet, without a zone. */
    TIMESTAMP("timestamp without time zone"),
    /** {@link Integer}. */
    INTEGER("integer"),
    /** {@link java.math.BigDecimal}, with all its digits. */
    NUMBER("numeric"),
    /** {@link java.math.BigDecimal} in yuan with at most two decimals; more are refused, never rounded. */
    MONEY("numeric(20,2)"),
    /** {@link Boolean}. */
    BOOLEAN("boolean");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The type's name as PostgreSQL prints it. */
    public String sql() {
        return sql;
    }
}
