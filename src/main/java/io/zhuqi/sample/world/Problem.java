package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One difficulty of one firm with its whole life.
 *
 * @param number as its county numbers it; empty where the office forgot to
 * @param life what happened, in order
 * @param reported what the office entered into the handling list: the same with a few mistakes
 */
public record Problem(
        int index,
        String number,
        Enterprise enterprise,
        Official official,
        String category,
        String description,
        boolean complex,
        LocalDate raised,
        Fate fate,
        List<Step> life,
        List<Step> reported) {

    public boolean hasNumber() {
        return !number.isEmpty();
    }

    /** The last step of that name up to the day. */
    public Optional<Step> last(String step, LocalDate day) {
        return life.stream()
                .filter(named(step))
                .filter(event -> !event.day().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private static Predicate<Step> named(String step) {
        return event -> event.name().equals(step);
    }

    /** Whether the slip is closed on that day: closed, and not opened again since. */
    public boolean isClosedOn(LocalDate day) {
        Optional<Step> closing = last("CLOSE", day);
        if (closing.isEmpty() || fate == Fate.DISSATISFIED) {
            return closing.isPresent();
        }
        return last("RETURN", day)
                .filter(back -> back.at().isAfter(closing.get().at()))
                .isEmpty();
    }

    /** OFFICIAL, UNIT or DEPARTMENT: how far the problem has climbed by that day. */
    public String levelOn(LocalDate day) {
        return last("TO_DEPARTMENT", day).isPresent()
                ? "DEPARTMENT"
                : last("TO_UNIT", day).isPresent() ? "UNIT" : "OFFICIAL";
    }

    /** The day on which the clock of its level was last set, as known on that day. */
    public LocalDate clockOn(LocalDate day) {
        return last("TO_DEPARTMENT", day)
                .or(() -> last("TO_UNIT", day))
                .or(() -> last("ASSIGN", day))
                .map(Step::day)
                .orElse(raised);
    }
}
