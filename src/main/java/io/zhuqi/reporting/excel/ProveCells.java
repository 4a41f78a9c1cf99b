package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;

/** Every cell of one table, the total's included, against what a workbook holds: numbers and days exactly, texts but for white space. */
final class ProveCells {
    /** So many cells of a table are told of: one that slipped takes all others with it. */
    private static final int MOST = 3;

    private final String medium;
    private final Block.Table table;
    private final TableRange range;

    ProveCells(String medium, Block.Table table, TableRange range) {
        this.medium = medium;
        this.table = table;
        this.range = range;
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        List<Block.Row> rows = Stream.concat(table.rows().stream(), Stream.ofNullable(table.total()))
                .toList();
        for (int row = 0; row < rows.size() && differences.size() < MOST; row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                Cell cell = rows.get(row).cells().get(column);
                String found = range.cells().getOrDefault(new CellAddress(row, column), "");
                if (!holds(cell, table.columns().get(column).form(), found)) {
                    differences.add(different(rows.get(row), table.columns().get(column), cell, found));
                }
            }
        }
        return differences;
    }

    private Difference different(Block.Row row, Column column, Cell cell, String found) {
        String detail = column.label() + " \u00b7 " + row.cells().get(0).text();
        return new Difference(medium, table.title(), Kind.CELL, detail, cell.text(), found);
    }

    private static boolean holds(Cell cell, ValueForm stated, String found) {
        OptionalDouble number = number(cell, stated);
        if (number.isEmpty()) {
            String text = cell.text();
            int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
            return text.length() > longest || plain(text).equals(plain(found));
        }
        try {
            return Double.compare(Double.parseDouble(found), number.getAsDouble()) == 0;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    /** As the file holds it: a per cent as a hundredth, a day as its serial number; none for what is written as text. */
    private static OptionalDouble number(Cell cell, ValueForm stated) {
        ValueForm form = Values.form(cell, stated);
        if (cell.value() instanceof BigDecimal number && Values.isNumber(number, form, cell.text())) {
            return OptionalDouble.of(Values.stored(number, form).doubleValue());
        }
        if (cell.value() instanceof Long number) {
            return OptionalDouble.of(number);
        }
        return cell.value() instanceof LocalDate day
                ? OptionalDouble.of(DateUtil.getExcelDate(day))
                : OptionalDouble.empty();
    }

    /** Signs that XML does not have are written as question marks. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF?]", "");
    }
}
