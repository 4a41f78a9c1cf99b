package io.zhuqi.sample.log;

import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Official;
import io.zhuqi.sample.world.Plan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/** When a log is handed in: mostly the same evening, now and then weeks later, or a whole week at one sitting. */
final class SubmissionTimes {
    private static final int EVENING = 17 * 60 + 20;
    private static final int MORNING = 8 * 60;
    private static final int NIGHT = 22 * 60;
    private static final int SAME_DAY = 760;

    private final Plan plan;

    SubmissionTimes(Plan plan) {
        this.plan = plan;
    }

    LocalDateTime submitted(Official official, LocalDate day, Dice dice) {
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        if (plan.dice("sitting", official.number(), sunday.toEpochDay()).chance(plan.fixed("logs", "doubled"))) {
            return capped(sunday, NIGHT, dice.between(0, 25));
        }
        if (dice.chance(plan.fixed("logs", "late"))) {
            return capped(plan.calendar().plusWorkingDays(day, dice.between(4, 16)), MORNING, dice.below(500));
        }
        return dice.chance(SAME_DAY)
                ? capped(day, EVENING, dice.below(230))
                : capped(day.plusDays(1), MORNING, dice.below(110));
    }

    /** Nothing is handed in after the cut-off. */
    private LocalDateTime capped(LocalDate day, int from, int minutes) {
        LocalDate on = day.isAfter(plan.cutoff()) ? plan.cutoff() : day;
        return on.atStartOfDay().plusMinutes((on.equals(day) ? from : EVENING) + (long) minutes % 200);
    }
}
