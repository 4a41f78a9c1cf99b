package io.zhuqi.sample.world;

import java.util.ArrayList;
import java.util.List;

/** The few slips of the pen with which offices enter a problem's steps; they never touch what the figures rest on. */
final class Mistakes {
    private Mistakes() {}

    static List<Step> make(List<Step> life, Fate fate, Dice dice) {
        List<Step> reported = new ArrayList<>(life);
        if (fate != Fate.IN_TIME && fate != Fate.LATE && fate != Fate.FRESH) {
            return life;
        }
        if (dice.chance(35)) {
            drop(reported, "ASSIGN");
        }
        if (dice.chance(40)) {
            drop(reported, "TO_UNIT");
        }
        if (dice.chance(80)) {
            drop(reported, "FEEDBACK");
        } else if (dice.chance(30)) {
            feedbackFirst(reported);
        }
        if (dice.chance(60)) {
            drop(reported, "EVALUATE");
        }
        return List.copyOf(reported);
    }

    private static void drop(List<Step> steps, String name) {
        steps.removeIf(step -> step.name().equals(name));
    }

    /** The feedback is dated a day before the closing. */
    private static void feedbackFirst(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            Step before = steps.get(i - 1);
            if (step.name().equals("FEEDBACK") && before.name().equals("CLOSE")) {
                steps.set(i, new Step(step.name(), before.at().minusDays(1), null, step.unit(), null));
            }
        }
    }
}
