package io.zhuqi.vocabulary;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them: with signs, points, slashes or hyphens, with or without year, with a time behind,
 * as eight digits, in Chinese numerals, as English spreadsheet programs show them. What can be read in two ways is not read.
 */
public final class DateReader {
    private static final int MINIMUM_YEAR = 1900;
    private static final int MAXIMUM_YEAR = 2100;
    private static final int CENTURY = 100;
    private static final int NOON = 12;
    /** Behind a year also the full stop and the comma that a Chinese keyboard gives in their place. */
    private static final String POINT = "[-/.\u3002\u3001]";

    private final DateSigns signs;
    private final Set<String> open;
    private final Pattern dated;
    private final Pattern undated;
    private final Pattern yearAndMonth;
    private final Pattern monthOnly;
    private final Pattern range;
    private final Pattern anywhere;

    /** What a text was found to be. */
    public enum Form {
        DATE,
        /** Two dates: from one to another. */
        RANGE,
        /** A date that does not exist, such as 30 February. */
        IMPOSSIBLE,
        UNREADABLE
    }

    /**
     * The outcome of reading.
     *
     * @param moment midnight where no time is written; null unless the form is DATE
     * @param yearAssumed whether the text named no year
     */
    public record Reading(Form form, @Nullable LocalDateTime moment, boolean yearAssumed) {
        private static final Reading UNREADABLE = new Reading(Form.UNREADABLE, null, false);
        private static final Reading IMPOSSIBLE = new Reading(Form.IMPOSSIBLE, null, false);
        private static final Reading RANGE = new Reading(Form.RANGE, null, false);
    }

    public DateReader(DateSigns signs) {
        this.signs = signs;
        open = Set.copyOf(signs.open());
        String month = anyOf(signs.month());
        String day = "[" + signs.day() + "]";
        String toMonth = "\\s*(?:" + Pattern.quote(signs.year()) + "|" + POINT + ")\\s*";
        String toDay = "\\s*(?:" + month + "|" + POINT + ")\\s*";
        String end = "\\s*" + day + "?";
        String minutes =
                "(?<minute>\\d{1,2})(?:[:" + signs.minute() + "](?:(?<second>\\d{1,2})(?:\\.\\d+)?\\p{IsHan}?)?)?";
        String time = "(?:[\\sT]*(?<hour>\\d{1,2})[:" + signs.hour() + "](?:" + minutes + ")?)?";
        String weekday = "(?:\\s*[(]?(?<word>\\p{IsHan}{1,4})[)]?)?";
        String date = "(?<year>\\d{4}|\\d{2})" + toMonth + "(?<month>\\d{1,2})" + toDay + "(?<day>\\d{1,2})" + end;
        dated = Pattern.compile(date + weekday + time);
        undated = Pattern.compile(
                "(?<month>\\d{1,2})\\s*(?:" + month + "|[-/.])\\s*(?<day>\\d{1,2})" + end + weekday + time);
        yearAndMonth = Pattern.compile("(?<year>\\d{4})" + toMonth + "(?<month>\\d{1,2})\\s*(?:" + month + ")?");
        monthOnly = Pattern.compile("(?<month>\\d{1,2})\\s*(?:" + month + ")");
        String part = "\\d[\\d\\s./" + signs.year() + String.join("", signs.month()) + signs.day() + "-]*";
        range = Pattern.compile(part + "\\s*" + anyOf(signs.range()) + "\\s*" + part + "|.*\\d[" + signs.day()
                + "]\\s*-\\s*\\d.*|\\d{4}([./])\\d{1,2}\\1\\d{1,2}\\s*-\\s*\\d.*");
        anywhere =
                Pattern.compile("(?<year>\\d{4})" + toMonth + "(?<month>\\d{1,2})" + toDay + "(?<day>\\d{1,2})" + end);
    }

    private static String anyOf(List<String> words) {
        return DocumentNumberWords.anyOf(words);
    }

    /** Whether the text says that there is no date yet. */
    public boolean isOpen(String text) {
        return open.contains(text.strip());
    }

    /**
     * Reads one date, with its time if there is one.
     *
     * @param defaultYear for a text without a year; null = such a text is unreadable
     */
    public Reading read(String text, @Nullable Integer defaultYear) {
        LocalDateTime iso = IsoDates.read(text);
        if (iso != null) {
            return new Reading(Form.DATE, iso, false);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher full = dated.matcher(plain);
        if (full.matches()) {
            return moment(year(full.group("year")), full, false);
        }
        Matcher brief = undated.matcher(plain);
        if (brief.matches()) {
            return defaultYear == null ? Reading.UNREADABLE : moment(defaultYear, brief, true);
        }
        if (range.matcher(plain).matches()) {
            return Reading.RANGE;
        }
        Reading foreign = ForeignDates.read(plain, signs);
        return foreign != null ? foreign : numerals(plain, defaultYear);
    }

    /** The text with Chinese numerals as arabic digits: {@code 12} for ten-two. */
    public String numerals(String text) {
        return ChineseNumerals.toDigits(text, signs);
    }

    private Reading numerals(String text, @Nullable Integer defaultYear) {
        String digits = numerals(text);
        return digits.equals(text) ? Reading.UNREADABLE : read(digits, defaultYear);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year < CENTURY ? 2000 + year : year;
    }

    private int hour(int written, @Nullable String word) {
        return written < NOON && word != null && signs.afternoon().stream().anyMatch(word::endsWith)
                ? written + NOON
                : written;
    }

    private Reading moment(int year, Matcher parts, boolean yearAssumed) {
        try {
            LocalDate day =
                    LocalDate.of(year, Integer.parseInt(parts.group("month")), Integer.parseInt(parts.group("day")));
            String hour = parts.group("hour");
            String minute = parts.group("minute");
            String second = parts.group("second");
            LocalTime time = hour == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(
                            hour(Integer.parseInt(hour), parts.group("word")),
                            minute == null ? 0 : Integer.parseInt(minute),
                            second == null ? 0 : Integer.parseInt(second));
            return new Reading(Form.DATE, day.atTime(time), yearAssumed);
        } catch (DateTimeException e) {
            return Reading.IMPOSSIBLE;
        }
    }

    static Reading dateOrImpossible(int year, int month, int day) {
        try {
            return new Reading(Form.DATE, LocalDate.of(year, month, day).atStartOfDay(), false);
        } catch (DateTimeException e) {
            return Reading.IMPOSSIBLE;
        }
    }

    /** The first full date anywhere in the text. */
    public Optional<LocalDate> find(String text) {
        Matcher matcher = anywhere.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!matcher.find()) {
            return Optional.empty();
        }
        Reading reading = dateOrImpossible(
                Integer.parseInt(matcher.group("year")),
                Integer.parseInt(matcher.group("month")),
                Integer.parseInt(matcher.group("day")));
        return Optional.ofNullable(reading.moment()).map(LocalDateTime::toLocalDate);
    }

    /**
     * Reads a month: {@code 2022-08}, {@code 202208}, year and month with their signs, a month alone, or any full date in it.
     *
     * @param defaultYear for a month without a year; null = unreadable
     * @return the first day of the month; null when the text is no month
     */
    public @Nullable LocalDate month(String text, @Nullable Integer defaultYear) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher full = yearAndMonth.matcher(plain);
        if (full.matches()) {
            return firstDay(Integer.parseInt(full.group("year")), Integer.parseInt(full.group("month")));
        }
        Matcher alone = monthOnly.matcher(plain);
        if (alone.matches() && defaultYear != null) {
            return firstDay(defaultYear, Integer.parseInt(alone.group("month")));
        }
        if (plain.length() == 6 && plain.chars().allMatch(Character::isDigit)) {
            return firstDay(Integer.parseInt(plain.substring(0, 4)), Integer.parseInt(plain.substring(4)));
        }
        LocalDateTime moment = read(plain, defaultYear).moment();
        if (moment != null) {
            return moment.toLocalDate().withDayOfMonth(1);
        }
        String digits = numerals(plain);
        return digits.equals(plain) ? null : month(digits, defaultYear);
    }

    private static @Nullable LocalDate firstDay(int year, int month) {
        boolean valid = month >= 1 && month <= 12 && year >= MINIMUM_YEAR && year <= MAXIMUM_YEAR;
        return valid ? LocalDate.of(year, month, 1) : null;
    }

    /** The signs this reader goes by. */
    public DateSigns signs() {
        return signs;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
