package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the life of one problem so that it ends in its fate. Days are counted as working days of the programme, the
 * first one 0.
 */
final class LifeCycle {
    private static final int ORDINARY_LIMIT = 7;
    private static final int COMPLEX_LIMIT = 30;
    private static final int UNTOUCHED = 11;
    private static final int RECENT = 8;
    private static final int FIRST_HOUR = 9;

    private final Plan plan;
    private final Dice dice;
    private final Fate fate;
    private final int lastDay;
    private final List<Step> steps = new ArrayList<>();
    private final boolean complex;
    private final int limit;
    private int passes;
    private int day;
    private int minute;
    private String unit = "";

    LifeCycle(Plan plan, Dice dice, Fate fate) {
        this.plan = plan;
        this.dice = dice;
        this.fate = fate;
        lastDay = plan.calendar().workingDaysBetween(plan.start().minusDays(1), plan.cutoff()) - 1;
        complex = isComplex();
        limit = complex ? COMPLEX_LIMIT : ORDINARY_LIMIT;
        passes = fate == Fate.STAGNANT ? dice.below(2) : Math.max(0, dice.between(-4, 2) + dice.below(2));
        passes = Math.min(2, passes);
    }

    private boolean isComplex() {
        return switch (fate) {
            case STAGNANT, COMPLEX_OPEN -> true;
            case IN_TIME, EXPLAINED, DISSATISFIED -> dice.chance(260);
            case LATE -> lastDay > COMPLEX_LIMIT + 20 && dice.chance(100);
            default -> false;
        };
    }

    boolean complex() {
        return complex;
    }

    /** The day on which it is raised: early enough to be through with its fate, late enough not to be overdue. */
    LocalDate raise() {
        int before = 1 + 2 * passes;
        int from = 0;
        int to = lastDay;
        switch (fate) {
            case IN_TIME, EXPLAINED, REJECTED, DISSATISFIED, UNFINISHED -> to = lastDay - before - 5;
            case LATE -> to = lastDay - before - limit - 2;
            case SECOND_TRY -> to = lastDay - before - 9;
            case OVERDUE -> {
                to = lastDay - before - limit - 3;
                from = Math.max(0, to - 38);
            }
            case FRESH -> from = lastDay - 6;
            case COMPLEX_OPEN -> {
                from = lastDay - 27;
                to = lastDay - RECENT - 1;
            }
            case EXTENDED -> {
                from = lastDay - 34;
                to = lastDay - before - limit;
            }
            case STAGNANT -> {
                from = lastDay - 27;
                to = lastDay - UNTOUCHED - before - 2;
            }
        }
        day = dice.between(Math.max(0, from), Math.max(0, Math.max(from, to)));
        return date(day);
    }

    private LocalDate date(int workingDay) {
        return plan.calendar().plusWorkingDays(plan.start().minusDays(1), Math.min(lastDay, workingDay) + 1);
    }

    /** The steps from assignment to where the fate leaves the problem. */
    List<Step> live(Official official, String department) {
        unit = official.unit();
        day = Math.min(lastDay, day + (dice.chance(60) ? 3 : dice.below(2)));
        step("ASSIGN");
        handle(0);
        if (passes > 0) {
            pass("TO_UNIT");
        }
        if (passes > 1) {
            unit = department;
            pass("TO_DEPARTMENT");
        }
        if (fate.isClosed()) {
            close();
        } else {
            stayOpen();
        }
        return List.copyOf(steps);
    }

    private void pass(String name) {
        day += dice.between(1, 2);
        if (day <= lastDay) {
            step(name);
        }
    }

    private void handle(int later) {
        day = Math.min(lastDay, day + later);
        step("HANDLE");
    }

    private void close() {
        int room = lastDay - day;
        int duration = fate == Fate.LATE || lateAnyway()
                ? dice.between(limit + 1, Math.max(limit + 1, Math.min(limit + 9, room)))
                : dice.between(Math.min(2, room), Math.min(complex ? 26 : ORDINARY_LIMIT, room));
        int half = duration / 2;
        if (half > 0) {
            handle(half);
        }
        if (fate == Fate.SECOND_TRY) {
            closeOnce(Math.min(2, duration - half), "DISSATISFIED");
            step("RETURN");
            handle(1);
            closeOnce(1, "SATISFIED");
        } else {
            closeOnce(duration - half, evaluation());
            if (fate == Fate.DISSATISFIED && dice.chance(600)) {
                step("RETURN");
            }
        }
    }

    private boolean lateAnyway() {
        return (fate == Fate.EXPLAINED || fate == Fate.UNFINISHED) && dice.chance(330) && lastDay - day > limit + 1;
    }

    private @Nullable String evaluation() {
        if (fate == Fate.DISSATISFIED) {
            return "DISSATISFIED";
        }
        return dice.chance(110) ? null : dice.chance(60) ? "NEUTRAL" : "SATISFIED";
    }

    private void closeOnce(int later, @Nullable String evaluation) {
        day = Math.min(lastDay, day + later);
        step("CLOSE");
        boolean mustFinish = fate == Fate.SECOND_TRY || fate == Fate.DISSATISFIED;
        int wait = mustFinish ? 0 : dice.below(3);
        if (day + wait > lastDay) {
            return;
        }
        day += wait;
        step("FEEDBACK");
        int more = mustFinish ? dice.below(2) : dice.below(3);
        if (evaluation != null && (mustFinish || day + more <= lastDay)) {
            day = Math.min(lastDay, day + more);
            add("EVALUATE", null, evaluation);
        }
    }

    private void stayOpen() {
        switch (fate) {
            case EXTENDED -> extend();
            case STAGNANT -> handle(Math.max(0, Math.min(1, lastDay - UNTOUCHED - 1 - day)));
            case COMPLEX_OPEN -> handle(Math.max(0, dice.between(lastDay - RECENT, lastDay) - day));
            case OVERDUE -> {
                if (dice.chance(700)) {
                    handle(Math.max(0, dice.between(0, lastDay - day)));
                }
            }
            default -> {
                // raised days ago: nothing has happened yet
            }
        }
    }

    private void extend() {
        int due = day + limit;
        LocalDate until = plan.calendar().plusWorkingDays(plan.cutoff(), dice.between(2, 18));
        day = Math.min(lastDay, dice.chance(250) ? due : due - 2);
        add("EXTENSION_ASKED", until, null);
        day = Math.min(lastDay, Math.max(day, due - dice.below(2)));
        add("EXTENSION_GRANTED", until, null);
        handle(Math.max(0, dice.between(lastDay - RECENT, lastDay) - day));
    }

    private void step(String name) {
        add(name, null, null);
    }

    private void add(String name, @Nullable LocalDate newDue, @Nullable String evaluation) {
        LocalDate on = date(day);
        boolean sameDay = !steps.isEmpty() && steps.get(steps.size() - 1).day().equals(on);
        minute = (sameDay ? minute : 0) + dice.between(8, 45);
        LocalDateTime at = on.atTime(FIRST_HOUR, 0).plusMinutes(minute);
        steps.add(new Step(name, at, newDue, unit, evaluation));
    }
}
