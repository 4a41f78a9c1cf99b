package io.zhuqi.control;

import io.zhuqi.vocabulary.DateSigns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How people spell what is no word of a closed list ({@code spellings.yml}): signs in dates and numbers, and the words
 * by which rows that are no data are known.
 */
public record Spellings(
        DateSigns dates,
        Numbers numbers,
        Map<String, BigDecimal> moneyUnits,
        Map<String, BigDecimal> multipliers,
        List<String> countUnits,
        Rows rows,
        Titles titles,
        Sheets sheets,
        Lists lists) {

    /**
     * Signs around numbers.
     *
     * @param empty marks that fill a cell and say nothing
     * @param errors error values of spreadsheet programs, written out as text
     * @param moneyBefore signs before a number that say no more than that it is money
     * @param aboutBefore words before a number that make it approximate
     * @param aboutAfter words after a number that make it approximate
     * @param ordinalBefore words before a number that orders
     * @param ordinalAfter words after a number that counts or orders
     */
    public record Numbers(
            List<String> empty,
            List<String> errors,
            List<String> moneyBefore,
            List<String> aboutBefore,
            List<String> aboutAfter,
            List<String> ordinalBefore,
            List<String> ordinalAfter) {}

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

    /**
     * Sheets known by name.
     *
     * @param own those that this program adds to the workbooks it sends out
     */
    public record Sheets(List<String> own) {}

    /**
     * How several things are listed in one text.
     *
     * @param numerals rows of signs for one, two, three …, by name
     * @param marks what stands before each part, with the name of its numerals in braces
     * @param introduces ends of a text after which a list may begin
     * @param between ends of parts; a line that ends so is a part without a mark
     * @param notAfter what makes a sign behind it no mark
     */
    public record Lists(
            Map<String, List<String>> numerals,
            List<String> marks,
            List<String> introduces,
            List<String> between,
            List<String> notAfter) {}
}
