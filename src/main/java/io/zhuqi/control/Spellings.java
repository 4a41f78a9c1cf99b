package io.zhuqi.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How people spell what is no word of a closed list ({@code spellings.yml}): signs in dates and numbers, and the words
 * by which rows that are no data are known.
 */
public record Spellings(
        Dates dates,
        Numbers numbers,
        Map<String, BigDecimal> moneyUnits,
        List<String> countUnits,
        Rows rows,
        Titles titles) {

    /**
     * Signs in dates.
     *
     * @param year signs after a year
     * @param month signs after a month
     * @param day signs after a day
     * @param range signs between the two ends of a range of dates
     * @param open words that say that there is no date yet; they count as empty
     * @param digits Chinese digits from zero to nine; {@code ten} stands for ten
     */
    public record Dates(
            String year,
            List<String> month,
            String day,
            List<String> range,
            List<String> open,
            List<String> digits,
            String ten,
            Map<String, Integer> months) {}

    /**
     * Signs around numbers.
     *
     * @param empty marks that fill a cell and say nothing
     * @param aboutBefore words before a number that make it approximate
     * @param aboutAfter words after a number that make it approximate
     */
    public record Numbers(List<String> empty, List<String> aboutBefore, List<String> aboutAfter) {}

    /**
     * Rows that are no data.
     *
     * @param totals first cell of a totals row, or its end
     * @param notes beginning of a note or footer
     * @param examples first cell of an example row
     */
    public record Rows(List<String> totals, List<String> notes, List<String> examples) {}

    /**
     * What titles and notes state.
     *
     * @param statedOn words before the date on which a sheet was filled in
     * @param unit words before the unit of money that holds for the whole sheet
     */
    public record Titles(List<String> statedOn, List<String> unit) {}
}
