package io.zhuqi.control;

/** What a field holds; the Java type of a typed value stands with each. */
public enum FieldType {
    /** {@link String}, never empty. */
    TEXT,
    /** {@link String} without inner spaces: a person's or firm's name. */
    NAME,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalDateTime}; midnight when only the day is written. */
    TIMESTAMP,
    /** {@link Integer}. */
    INTEGER,
    /** {@link io.zhuqi.vocabulary.Quantity}. */
    NUMBER,
    /** {@link java.math.BigDecimal} in yuan, scale 2. */
    MONEY,
    /** {@link Boolean}. */
    YESNO,
    /** {@link String}: a code of the field's word map. */
    WORD,
    /** {@link String}: a credit code of 18 characters. */
    CODE,
    /** {@link java.util.List} of {@link String}, never empty. */
    LIST,
    /** {@link java.time.LocalDate}, the first day of the month. */
    MONTH
}
