package io.zhuqi.template;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;

/**
 * A column with data in it and nothing in the header: its cells are kept as found and go nowhere else.
 *
 * @param column 0-based
 * @param row the first row of data with a cell there, 1-based
 * @param value that cell
 * @param cells how many rows have one
 * @param numbering whether all of them are whole numbers that go up by one, as running numbers do
 */
public record Headless(int column, int row, String value, int cells, boolean numbering) {
    private static final int LONGEST_NUMBER = 9;

    static Headless begin(SourceRow row, SourceCell cell) {
        return new Headless(cell.column(), row.number(), cell.text(), 1, number(cell.text()) >= 0);
    }

    Headless with(SourceCell cell) {
        boolean next = numbering && number(cell.text()) == number(value) + cells;
        return new Headless(column, row, value, cells + 1, next);
    }

    private static long number(String text) {
        boolean digits = text.length() <= LONGEST_NUMBER && text.chars().allMatch(Character::isDigit);
        return digits ? Long.parseLong(text) : -1;
    }
}
