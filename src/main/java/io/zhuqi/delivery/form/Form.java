package io.zhuqi.delivery.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet to be filled in.
 *
 * @param sheetName the tab's name, at most 31 characters
 * @param title the line above everything
 * @param fillIns labels such as "filled in by:", each in a cell of its own below the title, to be completed by hand
 * @param note how to fill in the form, one line above the header; empty for none
 * @param columns from left to right
 * @param example a row that shows how; its first cell must be a word by which intake knows an example; empty for none
 * @param rows rows already filled in, each as long as {@code columns} or shorter; null for an empty cell. Dates are
 *     written as ISO dates, numbers as plain digits; a cell of a lookup column that is null is looked up
 * @param emptyRows prepared rows below those
 */
public record Form(
        String sheetName,
        String title,
        List<String> fillIns,
        String note,
        List<FormColumn> columns,
        List<String> example,
        List<? extends List<@Nullable String>> rows,
        int emptyRows) {
    public Form {
        fillIns = List.copyOf(fillIns);
        columns = List.copyOf(columns);
        example = List.copyOf(example);
        rows = List.copyOf(rows);
    }
}
