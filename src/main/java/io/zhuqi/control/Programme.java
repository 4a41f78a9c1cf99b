package io.zhuqi.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The programme that is supervised, as {@code zhuqi.yml} states it.
 *
 * @param name of the programme
 * @param organ the department that issues the reports
 * @param city the city whose counties report
 * @param start the first day
 * @param municipalName the wording for units of the city itself
 * @param calendarFrom first day of the working calendar
 * @param calendarUntil last day of the working calendar
 * @param counties in the order of print
 * @param unitOrder sending units that go first in print, in this order
 * @param settings thresholds by name; every number that decides something stands here
 */
public record Programme(
        Label name,
        Label organ,
        Label city,
        LocalDate start,
        Label municipalName,
        LocalDate calendarFrom,
        LocalDate calendarUntil,
        List<County> counties,
        List<String> unitOrder,
        Map<String, String> settings) {}
