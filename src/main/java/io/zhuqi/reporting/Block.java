package io.zhuqi.reporting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a section. Texts are final: wording, rounding and signs are done before a renderer sees them. */
public sealed interface Block {

    /** Running text; {@code ADDRESS} for whom a letter is written to, {@code LEAD} for the first page's sentences, {@code NOTE} for small print, {@code QUOTE} for words from the logs. */
    record Paragraph(Style style, String text, List<Mention> mentions) implements Block {
        public Paragraph {
            mentions = List.copyOf(mentions);
        }

        /** Running text without a figure. */
        public Paragraph(Style style, String text) {
            this(style, text, List.of());
        }

        /** How the paragraph is set. */
        public enum Style {
            ADDRESS,
            LEAD,
            BODY,
            ITEM,
            NOTE,
            QUOTE
        }
    }

    /**
     * A figure named in running text.
     *
     * @param end offset in the text behind the figure and its unit, where a reference to its definition may stand
     */
    record Mention(int end, FigureRef figure) {}

    /** Under a title the headings of the report with the pages on which they stand. */
    record Contents(String title) implements Block {}

    /** Key figures in a row of tiles. */
    record Tiles(List<Tile> tiles) implements Block {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * One key figure.
     *
     * @param value as printed, without its unit
     * @param change the change against the period before in words, empty when there is none
     * @param figure where the value comes from
     */
    record Tile(String label, String value, String unit, String change, FigureRef figure) {}

    /**
     * A table.
     *
     * @param id stable; sheet name and anchor
     * @param rows data rows only
     * @param total the totals row, printed once at the end; null when the table has none
     * @param note small print below; empty for none
     * @param emptyText what is printed instead when there are no rows
     */
    record Table(
            String id,
            String title,
            List<Column> columns,
            List<Row> rows,
            @Nullable Row total,
            String note,
            String emptyText)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The same table without its title. */
        public Table untitled() {
            return new Table(id, "", columns, rows, total, note, emptyText);
        }

        /** The same table with one of its rows only. */
        public Table only(Row row) {
            return new Table(id, title, columns, List.of(row), null, note, emptyText);
        }

        /** The same table under another id. */
        public Table as(String other) {
            return other.equals(id) ? this : new Table(other, title, columns, rows, total, note, emptyText);
        }
    }

    /**
     * A column.
     *
     * @param group label of the header cell above this one, shared by neighbours of the same group; empty for none
     * @param weight relative width in print, greater than zero
     * @param divisor what the figures of the column are divided by before they are shown; one for most
     */
    record Column(String id, String label, String group, ValueForm form, double weight, BigDecimal divisor) {
        /** A column that shows its figures as they are measured. */
        public Column(String id, String label, String group, ValueForm form, double weight) {
            this(id, label, group, form, weight, BigDecimal.ONE);
        }

        /** What the values are; decides alignment and the workbook's number format. */
        public enum ValueForm {
            TEXT,
            INTEGER,
            DECIMAL,
            MONEY,
            PERCENT,
            DATE
        }
    }

    /**
     * A row of cells, as many as the table has columns.
     *
     * @param defines the code of the indicator that this row defines, so that figures lead here; null for all other rows
     */
    record Row(List<Cell> cells, @Nullable String defines) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(List<Cell> cells) {
            this(cells, null);
        }
    }

    /**
     * A cell.
     *
     * @param value typed for the workbook: BigDecimal, Long, LocalDate or String; null when empty
     * @param text as printed
     * @param light the traffic light this cell shows, always with its word in {@code text}
     * @param figure where the value comes from; null when it is no figure
     */
    record Cell(
            @Nullable Object value,
            String text,
            @Nullable Light light,
            @Nullable FigureRef figure) {}

    /** Traffic lights; the word is always printed with the colour. */
    enum Light {
        GREEN,
        YELLOW,
        RED,
        GREY
    }

    /**
     * A chart; labels stand on the marks so that it survives a black-and-white printer.
     *
     * @param figures what is drawn, as far as it is measured figures; each indicator counts once whatever its scope
     */
    record Chart(
            String id,
            String title,
            Shape shape,
            List<String> categories,
            List<Series> series,
            String unit,
            List<FigureRef> figures)
            implements Block {
        /** The chart's kind. */
        public enum Shape {
            BAR,
            GROUPED_BAR,
            STACKED_BAR,
            LINE
        }

        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            figures = List.copyOf(figures);
        }

        /** A chart of what is no figure. */
        public Chart(String id, String title, Shape shape, List<String> categories, List<Series> series, String unit) {
            this(id, title, shape, categories, series, unit, List.of());
        }
    }

    /**
     * One series: as many values as the chart has categories.
     *
     * @param values null where there is no value
     * @param figures where the values come from; null where a value is no figure
     * @param divisor what the figures are divided by before they are shown; one for most
     */
    record Series(
            String label, List<@Nullable BigDecimal> values, List<@Nullable FigureRef> figures, BigDecimal divisor) {
        /** A series of what is no figure. */
        public Series(String label, List<@Nullable BigDecimal> values) {
            this(label, values, Collections.nCopies(values.size(), null), BigDecimal.ONE);
        }
    }

    /**
     * Two small blocks that stand side by side in print, one below the other where there is no room beside.
     *
     * @param left a table, chart or tiles; no paragraph and no further pair
     * @param right as {@code left}
     */
    record Pair(Block left, Block right) implements Block {
        public Pair {
            if (!stands(left) || !stands(right)) {
                throw new IllegalArgumentException("a pair holds tables, charts or tiles only");
            }
        }

        private static boolean stands(Block block) {
            return block instanceof Table || block instanceof Chart || block instanceof Tiles;
        }
    }
}
