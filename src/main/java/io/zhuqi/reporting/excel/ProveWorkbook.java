package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.Section;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a workbook again and holds the sheets of its tables against the model: rows, and the sum of every column of numbers. */
public final class ProveWorkbook {
    private static final int PLACES = 6;

    private ProveWorkbook() {}

    /**
     * What the workbook does not hold as the report has it.
     *
     * @return nothing when all is there
     * @throws IOException when the workbook cannot be read
     */
    public static List<Difference> differences(Report report, Path workbook) throws IOException {
        Map<String, Block.Table> tables = new LinkedHashMap<>();
        for (Section section : report.sections()) {
            section.blocks().forEach(block -> collect(block, tables));
        }
        Map<String, TableRange> ranges = TableRange.read(workbook, tables.keySet());
        List<Difference> differences = new ArrayList<>();
        String medium = String.valueOf(workbook.getFileName());
        tables.forEach((name, table) -> prove(medium, table, ranges.get(name), differences));
        return differences;
    }

    private static void collect(Block block, Map<String, Block.Table> tables) {
        if (block instanceof Block.Pair pair) {
            collect(pair.left(), tables);
            collect(pair.right(), tables);
        } else if (block instanceof Block.Table table) {
            tables.putIfAbsent(SheetNames.definedName(table.id()), table);
        }
    }

    private static void prove(
            String medium, Block.Table table, @Nullable TableRange range, List<Difference> differences) {
        if (range == null) {
            differences.add(new Difference(medium, table.title(), Kind.ABSENT, "", table.title(), ""));
            return;
        }
        if (table.rows().isEmpty()) {
            return;
        }
        if (range.rows() != table.rows().size()) {
            differences.add(new Difference(
                    medium,
                    table.title(),
                    Kind.ROWS,
                    "",
                    Integer.toString(table.rows().size()),
                    Integer.toString(range.rows())));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.form() == ValueForm.TEXT || column.form() == ValueForm.DATE) {
                continue;
            }
            BigDecimal expected = BigDecimal.ZERO;
            for (Block.Row row : table.rows()) {
                expected = expected.add(number(row.cells().get(i), column.form()));
            }
            BigDecimal found = range.sum(i);
            if (rounded(expected).compareTo(rounded(found)) != 0) {
                differences.add(new Difference(
                        medium,
                        table.title(),
                        Kind.SUM,
                        column.label(),
                        rounded(expected).toPlainString(),
                        rounded(found).toPlainString()));
            }
        }
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** As a number cell holds it: a per cent as a hundredth; zero for what is written as text. */
    private static BigDecimal number(Cell cell, ValueForm stated) {
        ValueForm form = stated == ValueForm.DECIMAL && cell.text().endsWith("%") ? ValueForm.PERCENT : stated;
        if (cell.value() instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        return cell.value() instanceof BigDecimal number && Values.isNumber(number, form, cell.text())
                ? Values.stored(number, form)
                : BigDecimal.ZERO;
    }
}
