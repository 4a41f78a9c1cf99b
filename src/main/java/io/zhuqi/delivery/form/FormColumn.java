package io.zhuqi.delivery.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a form.
 *
 * @param header as intake knows it; a required one is marked with a star
 * @param width in half-width characters
 * @param check what may be written; null for anything
 * @param hint how to fill it in; shown beside the cell and on the guide sheet; empty for none
 * @param lookup fills the cell from another cell of the row until somebody writes into it; null for none
 */
public record FormColumn(
        String header,
        boolean required,
        double width,
        @Nullable FormCheck check,
        String hint,
        @Nullable Lookup lookup) {

    /**
     * Looks up a value.
     *
     * @param column position of the column that holds the key
     * @param values key → value
     */
    public record Lookup(int column, Map<String, String> values) {}
}
