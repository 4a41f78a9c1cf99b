package io.zhuqi.sample.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet as CSV: no merging, no widths, dates and numbers as text. */
final class CsvGrid implements Grid {
    private final CsvWriter csv;
    private int row;

    CsvGrid(CsvWriter csv) {
        this.csv = csv;
    }

    @Override
    public int append(List<? extends @Nullable Object> cells, Look look, boolean hidden) {
        List<String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        csv.writeRecord(texts);
        return ++row;
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number
                ? number.toPlainString()
                : cell instanceof LocalDate day ? Spelling.date(day, "iso") : cell.toString();
    }

    @Override
    public void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        // a CSV file has no merged cells
    }

    @Override
    public void arrange(List<Integer> widths, int headerRow) {
        // nor widths
    }
}
