package io.zhuqi.validation.value;

import io.zhuqi.control.FieldType;
import io.zhuqi.tabular.CellForm;
import io.zhuqi.vocabulary.DateReader;
import io.zhuqi.vocabulary.DateReader.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, moments and months: date cells, serial numbers, milliseconds, and text in every form. */
public final class DateParser implements FieldParser {
    private static final LocalDateTime SERIAL_ZERO = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
    private static final int SERIAL_DIGITS = 5;
    private static final int MONTHS = 12;
    private static final int DAY_LENGTH = "2022-11-03".length();
    private static final int SHORTEST_WITH_ZONE = "2022-11-03T17:42Z".length();

    private final FieldType type;
    private final DateReader reader;
    private final Limits limits;

    /**
     * What is plausible.
     *
     * @param futureDays by which an event may lie after the day of receipt
     */
    public record Limits(LocalDate earliest, LocalDate latest, int futureDays, ZoneOffset clock) {}

    /** For a field of type DATE, TIMESTAMP or MONTH. */
    public DateParser(FieldType type, DateReader reader, Limits limits) {
        this.type = type;
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public @Nullable Object parse(FieldCell cell) {
        if (reader.isOpen(cell.text())) {
            return null;
        }
        LocalDateTime moment = cell.cell().form() == CellForm.DATE ? cell.cell().moment() : fromText(cell);
        return moment == null ? null : plausible(moment, cell);
    }

    private @Nullable LocalDateTime fromText(FieldCell cell) {
        String text = cell.text();
        if (type == FieldType.MONTH) {
            LocalDate month = month(text, cell);
            if (month != null) {
                return month.atStartOfDay();
            }
        }
        LocalDateTime elsewhere = withZone(text);
        if (elsewhere != null) {
            return elsewhere;
        }
        if (isUnbroken(text)) {
            if (SERIAL.matcher(text).matches()) {
                return serial(new BigDecimal(text));
            }
            if (MILLISECONDS.matcher(text).matches()) {
                return LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), limits.clock());
            }
        }
        if (cell.number() != null && text.indexOf('.') >= 0) {
            // 8.3 and 8.30 are the same number, so a number with a point cannot be trusted to be month and day.
            cell.fails(CellFindings.BAD_DATE);
            return null;
        }
        return read(reader.read(text, cell.year()), cell);
    }

    /** A moment of ISO 8601 that names its zone, as our clocks showed it; null for all else. */
    private @Nullable LocalDateTime withZone(String text) {
        if (text.length() < SHORTEST_WITH_ZONE || text.charAt(DAY_LENGTH) != 'T') {
            return null;
        }
        try {
            return OffsetDateTime.parse(text)
                    .withOffsetSameInstant(limits.clock())
                    .toLocalDateTime();
        } catch (DateTimeParseException noZone) {
            return null;
        }
    }

    /** Whether the text begins like a serial number or a count of milliseconds rather than like a date. */
    private static boolean isUnbroken(String text) {
        return text.length() >= SERIAL_DIGITS
                && Character.isDigit(text.charAt(2))
                && Character.isDigit(text.charAt(SERIAL_DIGITS - 1));
    }

    private @Nullable LocalDate month(String text, FieldCell cell) {
        if (text.length() <= 2 && text.chars().allMatch(Character::isDigit)) {
            int month = Integer.parseInt(text);
            return month >= 1 && month <= MONTHS ? LocalDate.of(cell.year(), month, 1) : null;
        }
        return SERIAL.matcher(text).matches() ? null : reader.month(text, cell.year());
    }

    private static LocalDateTime serial(BigDecimal days) {
        BigDecimal seconds = days.multiply(SECONDS_PER_DAY).setScale(0, RoundingMode.HALF_UP);
        return SERIAL_ZERO.plusSeconds(seconds.longValueExact());
    }

    private @Nullable LocalDateTime read(Reading reading, FieldCell cell) {
        LocalDateTime moment = reading.moment();
        if (moment == null) {
            cell.fails(reading.form() == DateReader.Form.RANGE ? CellFindings.DATE_RANGE : CellFindings.BAD_DATE);
            return null;
        }
        boolean lastYear = reading.yearAssumed()
                && cell.field().event()
                && moment.toLocalDate().isAfter(cell.receivedOn().plusDays(limits.futureDays()));
        return lastYear ? moment.minusYears(1) : moment;
    }

    private @Nullable Object plausible(LocalDateTime moment, FieldCell cell) {
        LocalDate day = moment.toLocalDate();
        boolean tooEarly = day.isBefore(limits.earliest()) && !cell.field().anyYear();
        if (tooEarly || day.isAfter(limits.latest())) {
            return cell.fails(
                    CellFindings.IMPLAUSIBLE_DATE,
                    Map.of(
                            "earliest",
                            limits.earliest().toString(),
                            "latest",
                            limits.latest().toString()));
        }
        if (cell.field().event() && day.isAfter(cell.receivedOn().plusDays(limits.futureDays()))) {
            return cell.fails(
                    CellFindings.FUTURE_DATE,
                    Map.of("received", cell.receivedOn().toString()));
        }
        return switch (type) {
            case TIMESTAMP -> moment;
            case MONTH -> day.withDayOfMonth(1);
            default -> day;
        };
    }
}
