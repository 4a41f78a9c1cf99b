package io.zhuqi.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What SQL needs of the control room.
 *
 * @param settings thresholds by name
 * @param words for each word map the code of each word
 * @param counties in the order of print
 * @param unitOrder sending units that come first in print, in this order
 * @param calendar every day of the working calendar
 */
public record ReferenceData(
        Map<String, String> settings,
        Map<String, Map<String, String>> words,
        List<CountyEntry> counties,
        List<String> unitOrder,
        List<CalendarDay> calendar) {
    /**
     * A county or district.
     *
     * @param code GB/T 2260
     */
    public record CountyEntry(String code, String name) {}

    /**
     * One day of the working calendar.
     *
     * @param ordinal number of working days up to and including this day, from the calendar's first day on
     */
    public record CalendarDay(LocalDate day, boolean working, int ordinal) {}
}
