package io.zhuqi.sample.rows;

import io.zhuqi.sample.world.County;
import io.zhuqi.sample.world.Plan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one sheet is about.
 *
 * @param layout name of the shape, which begins with the kind of sheet
 * @param county the sender, or null for the city
 * @param spec further wishes of the list of files
 * @param part which part of a large list, 0 for the first, of {@code parts}
 */
public record SheetScope(
        Plan plan, String layout, @Nullable County county, YearMonth month, JsonNode spec, int part, int parts) {
    String kind() {
        int dash = layout.indexOf('-');
        return dash < 0 ? layout : layout.substring(0, dash);
    }

    /** What stands behind the kind in the shape's name, "" for nothing. */
    public String variant() {
        int dash = layout.indexOf('-');
        return dash < 0 ? "" : layout.substring(dash + 1);
    }

    /** The sender's county. */
    County sender() {
        if (county == null) {
            throw new IllegalStateException("a sheet of one county is sent by the city: " + layout);
        }
        return county;
    }

    /** The day as of which the sheet is filled in. */
    public LocalDate asOf() {
        return plan.endOf(month);
    }

    /** Whether the sheet leaves out what earlier files hold. */
    boolean onlyThisMonth() {
        return spec.has("only");
    }

    boolean isIn(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    List<Integer> numbers(String key) {
        return spec.has(key) ? spec.get(key).valueStream().map(JsonNode::asInt).toList() : List.of();
    }
}
