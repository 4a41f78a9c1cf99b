package io.zhuqi.control;

import io.zhuqi.vocabulary.WorkingCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the working calendar from {@code calendar/holidays.csv} and {@code calendar/exceptions.yml}. */
final class CalendarReader {
    private static final String HOLIDAYS = "calendar/holidays.csv";
    private static final String EXCEPTIONS = "calendar/exceptions.yml";

    record Form(@Nullable List<Exceptional> days) {}

    /**
     * One day, or all from one to another.
     *
     * @param working whether the day is worked
     */
    record Exceptional(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean working,
            @Nullable String reason) {}

    private CalendarReader() {}

    static WorkingCalendar read(JobsFolder jobs, Programme programme) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        readHolidays(jobs, exceptions);
        readExceptions(new YamlFile(jobs, EXCEPTIONS), exceptions);
        return new WorkingCalendar(programme.calendarFrom(), programme.calendarUntil(), exceptions);
    }

    private static void readHolidays(JobsFolder jobs, Map<LocalDate, Boolean> exceptions) {
        CsvFile file = new CsvFile(jobs, HOLIDAYS, List.of("date", "is_off_day"));
        for (CsvFile.Line line : file.lines()) {
            try {
                exceptions.put(
                        LocalDate.parse(line.get("date")),
                        line.get("is_off_day").equals("0"));
            } catch (DateTimeParseException e) {
                throw line.mistake("no date: " + line.get("date"), "write YYYY-MM-DD");
            }
        }
    }

    private static void readExceptions(YamlFile file, Map<LocalDate, Boolean> exceptions) {
        Form form = file.as(Form.class);
        for (Exceptional day : form.days() == null ? List.<Exceptional>of() : form.days()) {
            LocalDate from = file.need(day.from(), "days.from");
            LocalDate to = day.to() == null ? from : day.to();
            if (file.need(day.reason(), "days.reason").isBlank() || to.isBefore(from)) {
                throw file.mistakeAt(from.toString(), "no reason, or it ends before it begins", "mend the entry");
            }
            for (LocalDate each = from; !each.isAfter(to); each = each.plusDays(1)) {
                exceptions.put(each, day.working());
            }
        }
    }
}
