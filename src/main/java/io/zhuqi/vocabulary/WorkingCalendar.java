package io.zhuqi.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Working days between two fixed days: Monday to Friday, corrected by statutory holidays, make-up working days and
 * local exception days. Immutable.
 */
public final class WorkingCalendar {
    private final LocalDate first;
    private final LocalDate last;
    private final boolean[] working;
    private final int[] ordinals;

    /**
     * @param exceptions days that differ from the plain week: true = worked, false = off; days outside the range are
     *     ignored
     */
    public WorkingCalendar(LocalDate first, LocalDate last, Map<LocalDate, Boolean> exceptions) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("calendar ends before it begins: " + first + " to " + last);
        }
        this.first = first;
        this.last = last;
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        working = new boolean[days];
        ordinals = new int[days];
        int count = 0;
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            working[i] = exceptions.getOrDefault(day, isWeekday(day));
            count += working[i] ? 1 : 0;
            ordinals[i] = count;
        }
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    /**
     * Whether the day is worked.
     *
     * @throws IllegalArgumentException for a day outside the calendar, here and in all methods below
     */
    public boolean isWorkingDay(LocalDate day) {
        return working[index(day)];
    }

    /** The number of working days from the calendar's first day up to and including this one. */
    public int ordinal(LocalDate day) {
        return ordinals[index(day)];
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return ordinal(to) - ordinal(from);
    }

    /**
     * The n-th working day after {@code from}, not counting {@code from} itself.
     *
     * @param n at least 0; with 0 the day itself comes back, worked or not
     */
    public LocalDate plusWorkingDays(LocalDate from, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative number of working days: " + n);
        }
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private int index(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new IllegalArgumentException(
                    "the working calendar runs from " + first + " to " + last + ", not to " + day);
        }
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
