package io.zhuqi.reporting;

import java.util.List;
import java.util.function.Consumer;

/**
 * A full list of rows, streamed into the workbook: too long to be held in memory.
 *
 * @param id stable sheet identity
 * @param title sheet title
 * @param named how many columns from the left say what a row is about and stay in sight beside all others
 */
public record Ledger(String id, String title, List<Block.Column> columns, int named, Rows rows) {
    public Ledger {
        columns = List.copyOf(columns);
    }

    /** A ledger whose rows are known by their place only. */
    public Ledger(String id, String title, List<Block.Column> columns, Rows rows) {
        this(id, title, columns, 0, rows);
    }

    /** The id of the column that holds each row's weight in a figure, whatever the figure's scope. */
    public static String proof(FigureRef figure) {
        return "figure:" + figure.code() + ":" + figure.window();
    }

    /** Yields the same rows in the same order however often it is asked. */
    @FunctionalInterface
    public interface Rows {
        void forEach(Consumer<Block.Row> sink);
    }
}
