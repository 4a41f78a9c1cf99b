package io.zhuqi.template;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands outside the table and holds for all of it: in title, sheet name, file or folder name.
 *
 * @param county GB/T 2260 code; null when none or more than one is named
 * @param month first day of the month that the sheet reports; null when none is named
 * @param statedOn date of filling in; null when none is stated
 * @param unit the unit of money of the whole sheet; null when none is named
 * @param year of dates without a year: of the month, else of the stated date; null when neither is known
 * @param origins where county and month were taken from
 */
public record SheetContext(
        @Nullable String county,
        @Nullable LocalDate month,
        @Nullable LocalDate statedOn,
        @Nullable String unit,
        @Nullable Integer year,
        Origins origins) {

    /** Where something outside the table stands. */
    public enum Place {
        TITLE,
        SHEET_NAME,
        FILE_NAME,
        FOLDER_NAME
    }

    /**
     * A text outside the table.
     *
     * @param text as it stands there
     */
    public record Origin(Place place, String text) {}

    /** Where county and month were taken from; null for what is not known. */
    public record Origins(@Nullable Origin county, @Nullable Origin month) {
        /** Nothing was taken from anywhere. */
        public static final Origins NONE = new Origins(null, null);
    }

    public SheetContext(
            @Nullable String county,
            @Nullable LocalDate month,
            @Nullable LocalDate statedOn,
            @Nullable String unit,
            @Nullable Integer year) {
        this(county, month, statedOn, unit, year, Origins.NONE);
    }

    /** The same with a date of filling in that was found later; it gives the year where none was known. */
    SheetContext statedOn(LocalDate stated) {
        Integer known = year == null ? Integer.valueOf(stated.getYear()) : year;
        return new SheetContext(county, month, stated, unit, known, origins);
    }

    /** Whether both speak of the same county, month and unit. */
    boolean sameSubject(SheetContext other) {
        return Objects.equals(county, other.county)
                && Objects.equals(month, other.month)
                && Objects.equals(unit, other.unit);
    }
}
