package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One step of a problem on its way.
 *
 * @param name ASSIGN, TO_UNIT, TO_DEPARTMENT, HANDLE, EXTENSION_ASKED, EXTENSION_GRANTED, CLOSE, FEEDBACK, EVALUATE or
 *     RETURN
 * @param newDue the limit asked for or granted
 * @param evaluation SATISFIED, NEUTRAL or DISSATISFIED with EVALUATE
 */
public record Step(
        String name,
        LocalDateTime at,
        @Nullable LocalDate newDue,
        String unit,
        @Nullable String evaluation) {
    public LocalDate day() {
        return at.toLocalDate();
    }
}
