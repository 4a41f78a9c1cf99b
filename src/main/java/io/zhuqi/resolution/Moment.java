package io.zhuqi.resolution;

import io.zhuqi.vocabulary.Period;
import java.time.LocalDate;

/**
 * What is counted, and with what knowledge.
 *
 * @param period the month reported on
 * @param businessDate what happened later does not count; not before the period
 * @param knowledgeDate what was received later is not known
 * @param programmeStart first day of the programme
 * @param signature tells this state of inbox and control room from any other; kept in {@code derived.state}
 */
public record Moment(
        Period period, LocalDate businessDate, LocalDate knowledgeDate, LocalDate programmeStart, String signature) {
    public Moment {
        if (businessDate.isBefore(period.firstDay())) {
            throw new IllegalArgumentException("business date " + businessDate + " before period " + period);
        }
    }

    /** The earlier of the business date and the last day of the period. */
    LocalDate cutOff() {
        return businessDate.isBefore(period.lastDay()) ? businessDate : period.lastDay();
    }
}
