package io.zhuqi.sample.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An official at a firm, from a day to a day (included), or to no known end. */
public record Posting(
        Official official,
        Enterprise enterprise,
        LocalDate start,
        @Nullable LocalDate end) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && (end == null || !day.isAfter(end));
    }
}
