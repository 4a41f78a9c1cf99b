package io.zhuqi.sample.world;

import java.time.LocalDate;

/**
 * Days on which an official owes no log, both included.
 *
 * @param type LEAVE, SICK, TRIP, TRAINING or ISOLATION
 */
public record Absence(Official official, LocalDate start, LocalDate end, String type) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
