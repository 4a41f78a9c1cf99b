package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.Ledger;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.Section;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a workbook again and holds it against the model: tables cell by cell, of ledgers rows and the sum of every column of numbers. */
final class ProveWorkbook {
    private static final int PLACES = 6;

    private final String medium;
    private final Map<String, TableRange> ranges;
    private final List<Difference> differences = new ArrayList<>();

    private ProveWorkbook(String medium, Map<String, TableRange> ranges) {
        this.medium = medium;
        this.ranges = ranges;
    }

    /**
     * What the workbook does not hold as the report has it. The rows of the ledgers are asked for once more.
     *
     * @param figures the list of all figures that the report uses
     * @return nothing when all is there
     * @throws IOException when the workbook cannot be read
     */
    static List<Difference> differences(Report report, Block.Table figures, Path workbook) throws IOException {
        Map<String, Block.Table> tables = new LinkedHashMap<>();
        for (Section section : report.sections()) {
            section.blocks().forEach(block -> collect(block, tables));
        }
        collect(figures, tables);
        ProveWorkbook proof = new ProveWorkbook(
                String.valueOf(workbook.getFileName()),
                TableRange.read(workbook, SheetNames::isDefinedName, tables::containsKey));
        tables.forEach(proof::table);
        report.ledgers().forEach(proof::ledger);
        return List.copyOf(proof.differences);
    }

    private static void collect(Block block, Map<String, Block.Table> tables) {
        if (block instanceof Block.Pair pair) {
            collect(pair.left(), tables);
            collect(pair.right(), tables);
        } else if (block instanceof Block.Table table) {
            tables.putIfAbsent(SheetNames.definedName(table.id()), table);
        }
    }

    private void table(String name, Block.Table table) {
        @Nullable TableRange range = ranges.get(name);
        if (range == null) {
            tell(table.title(), Kind.ABSENT, "", table.title(), "");
            return;
        }
        if (table.rows().isEmpty()) {
            return;
        }
        Counted expected = new Counted(table.columns());
        table.rows().forEach(expected::add);
        expected.compare(table.title(), List.of(range));
        total(table, range);
        differences.addAll(new ProveCells(medium, table, range).differences());
    }

    private void total(Block.Table table, TableRange range) {
        if (table.total() == null) {
            return;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            BigDecimal expected = number(table.total().cells().get(i), column.form());
            BigDecimal found = range.below().getOrDefault(i, BigDecimal.ZERO);
            if (isNumeric(column) && rounded(expected).compareTo(rounded(found)) != 0) {
                tell(table.title(), Kind.TOTAL, column.label(), plain(expected), plain(found));
            }
        }
    }

    /** A ledger that one sheet cannot take goes on in others. */
    private void ledger(Ledger ledger) {
        String name = SheetNames.definedName(ledger.id());
        List<TableRange> sheets = new ArrayList<>();
        for (@Nullable TableRange sheet = ranges.get(name);
                sheet != null;
                sheet = ranges.get(name + "_" + (sheets.size() + 1))) {
            sheets.add(sheet);
        }
        if (sheets.isEmpty()) {
            tell(ledger.title(), Kind.ABSENT, "", ledger.title(), "");
            return;
        }
        Counted expected = new Counted(ledger.columns());
        ledger.rows().forEach(expected::add);
        expected.compare(ledger.title(), sheets);
    }

    private void tell(String title, Kind kind, String detail, String expected, String found) {
        differences.add(new Difference(medium, title, kind, detail, expected, found));
    }

    /** Rows of the model, counted and added up. */
    private final class Counted {
        private final List<Column> columns;
        private final BigDecimal[] sums;
        private long rows;

        Counted(List<Column> columns) {
            this.columns = columns;
            sums = new BigDecimal[columns.size()];
            Arrays.fill(sums, BigDecimal.ZERO);
        }

        void add(Block.Row row) {
            rows++;
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].add(number(row.cells().get(i), columns.get(i).form()));
            }
        }

        void compare(String title, List<TableRange> sheets) {
            long found = sheets.stream().mapToLong(TableRange::rows).sum();
            if (found != rows) {
                tell(title, Kind.ROWS, "", Long.toString(rows), Long.toString(found));
            }
            for (int i = 0; i < sums.length; i++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (TableRange sheet : sheets) {
                    sum = sum.add(sheet.sum(i));
                }
                if (isNumeric(columns.get(i)) && rounded(sums[i]).compareTo(rounded(sum)) != 0) {
                    tell(title, Kind.SUM, columns.get(i).label(), plain(sums[i]), plain(sum));
                }
            }
        }
    }

    private static boolean isNumeric(Column column) {
        return column.form() != ValueForm.TEXT && column.form() != ValueForm.DATE;
    }

    private static String plain(BigDecimal number) {
        return rounded(number).toPlainString();
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** As a number cell holds it: a per cent as a hundredth; zero for what is written as text. */
    private static BigDecimal number(Cell cell, ValueForm stated) {
        ValueForm form = Values.form(cell, stated);
        if (cell.value() instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        return cell.value() instanceof BigDecimal number && Values.isNumber(number, form, cell.text())
                ? Values.stored(number, form)
                : BigDecimal.ZERO;
    }
}
