package io.zhuqi.vocabulary;

import io.zhuqi.vocabulary.DateReader.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two days and all between them; the second may leave out year and month where they are those of the first. */
public record DateSpan(LocalDate from, LocalDate to) {
    private static final String HYPHEN = "-";

    /** Whether a closer look is worth while: spares single dates. */
    public static boolean mayBe(String text, DateReader reader) {
        boolean hyphen = text.indexOf(HYPHEN) > 0;
        boolean digitsOnly = text.chars().allMatch(c -> Character.isDigit(c) || c == '-');
        return (hyphen && !digitsOnly) || reader.signs().range().stream().anyMatch(text::contains);
    }

    /**
     * Reads a range of days, such as {@code 2022.8.3-8.5}.
     *
     * @param defaultYear of a range that names none
     * @return empty when the text is no range, or runs backwards
     */
    public static Optional<DateSpan> read(String text, int defaultYear, DateReader reader) {
        List<String> signs = new ArrayList<>(reader.signs().range());
        signs.add(HYPHEN);
        for (String sign : signs) {
            int at = text.indexOf(sign);
            if (at > 0 && text.indexOf(sign, at + sign.length()) < 0) {
                Optional<DateSpan> span = between(
                        text.substring(0, at).strip(),
                        text.substring(at + sign.length()).strip(),
                        defaultYear,
                        reader);
                if (span.isPresent()) {
                    return span;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DateSpan> between(String first, String second, int year, DateReader reader) {
        LocalDateTime from = reader.read(first, year).moment();
        if (from == null) {
            return Optional.empty();
        }
        LocalDate begin = from.toLocalDate();
        Reading reading = reader.read(second, begin.getYear());
        LocalDateTime until = reading.moment();
        Optional<LocalDate> end = until == null ? dayOnly(second, begin, reader) : Optional.of(until.toLocalDate());
        return end.map(day -> reading.yearAssumed() && day.isBefore(begin) ? day.plusYears(1) : day)
                .filter(day -> !day.isBefore(begin))
                .map(day -> new DateSpan(begin, day));
    }

    private static Optional<LocalDate> dayOnly(String text, LocalDate begin, DateReader reader) {
        Matcher day =
                Pattern.compile("(\\d{1,2})\\s*[" + reader.signs().day() + "]?").matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(begin.withDayOfMonth(Integer.parseInt(day.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
