package io.zhuqi.measurement;

import io.zhuqi.control.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as defined in the control room. Predicates are SQL over the columns of its population.
 *
 * @param definition what exactly is counted, for the annex of the report
 * @param windows those for which the figure exists; another combination is absent
 * @param date the column by which a row falls into a window; null for states
 * @param until the end of a row's own period, which then only has to overlap the window; null for a single day
 * @param undated whether rows without a date count in the cumulative window
 * @param of the column that is counted, summed or taken the median of
 * @param numerator which rows count, of those of the denominator
 * @param denominator null unless it is a rate
 * @param unit a unit code; for quantities the unit of the zero that is stated when there are no rows
 * @param unitColumn the column by which a quantity is split; null otherwise
 * @param compared whether there is a figure of the period before to compare with
 * @param file where it is defined, relative to the control room
 * @param line of its entry
 */
public record Indicator(
        String code,
        Label label,
        Label question,
        Label definition,
        String population,
        List<Window> windows,
        @Nullable String date,
        @Nullable String until,
        boolean undated,
        Tally tally,
        String of,
        String numerator,
        @Nullable String denominator,
        Form form,
        String unit,
        @Nullable String unitColumn,
        boolean compared,
        String file,
        int line) {
    public Indicator {
        windows = List.copyOf(windows);
    }

    public boolean isRate() {
        return denominator != null;
    }

    /** The parts whose rows can be listed. */
    public List<Part> parts() {
        return isRate() ? List.of(Part.NUMERATOR, Part.DENOMINATOR) : List.of(Part.NUMERATOR);
    }
}
