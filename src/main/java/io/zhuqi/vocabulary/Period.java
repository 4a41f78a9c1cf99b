package io.zhuqi.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One calendar month of reporting.
 *
 * @param month the month
 */
public record Period(YearMonth month) implements Comparable<Period> {

    /**
     * Reads {@code YYYY-MM}.
     *
     * @throws java.time.format.DateTimeParseException for anything else
     */
    public static Period parse(String text) {
        return new Period(YearMonth.parse(text));
    }

    public static Period of(LocalDate day) {
        return new Period(YearMonth.from(day));
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    public Period previous() {
        return new Period(month.minusMonths(1));
    }

    public Period next() {
        return new Period(month.plusMonths(1));
    }

    public boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    @Override
    public int compareTo(Period other) {
        return month.compareTo(other.month);
    }

    /** {@code YYYY-MM}. */
    @Override
    public String toString() {
        return month.toString();
    }
}
