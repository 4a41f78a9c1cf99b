package io.zhuqi.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.Ledger;
import io.zhuqi.reporting.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a workbook with a ledger of 200,000 rows takes, against the spreadsheet library alone with the same cells. */
class WorkbookBench {
    private static final int ROWS = 200_000;
    private static final int COLUMNS = 20;
    private static final List<Column> HEADER = header();

    @TempDir
    Path folder;

    private static List<Column> header() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new Column("c" + i, "第" + i + "栏", "", form(i), 1));
        }
        return columns;
    }

    private static ValueForm form(int column) {
        return switch (column % 5) {
            case 0 -> ValueForm.DATE;
            case 1 -> ValueForm.MONEY;
            default -> ValueForm.TEXT;
        };
    }

    private static Object value(int row, int column) {
        return switch (column % 5) {
            case 0 -> LocalDate.of(2022, 1, 1).plusDays(row % 365);
            case 1 -> BigDecimal.valueOf(row * 100L + column, 2);
            case 2 -> "甘肃示例" + row % 5000 + "有限公司";
            default -> "第 " + row + " 行走访企业，了解生产用工情况，宣讲续贷政策";
        };
    }

    private static void rows(Consumer<Block.Row> sink) {
        for (int row = 0; row < ROWS; row++) {
            List<Block.Cell> cells = new ArrayList<>(COLUMNS);
            for (int column = 0; column < COLUMNS; column++) {
                Object value = value(row, column);
                cells.add(new Block.Cell(value, value.toString(), null, null));
            }
            sink.accept(new Block.Row(cells));
        }
    }

    @Test
    void aLargeLedger() throws IOException {
        Report small = ReportModel.report(1);
        Report large = new Report(
                small.head(), small.sections(), List.of(new Ledger("bench", "台账", HEADER, WorkbookBench::rows)));
        WriteWorkbook write = new WriteWorkbook(new WorkbookWords(Messages.in(Locale.SIMPLIFIED_CHINESE), Map.of()));
        write.write(small, folder.resolve("warm-up.xlsx"));
        double alone = seconds(() -> library(folder.resolve("library.xlsx")));
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        double ours = seconds(() -> write.write(large, folder.resolve("ours.xlsx")));
        long peak = pools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
        System.out.printf(
                Locale.ROOT,
                "workbook of %,d rows x %d columns: %.1f s, %.2f times the library alone (%.1f s); peak heap %d MB; %d MB%n",
                ROWS,
                COLUMNS,
                ours,
                ours / alone,
                alone,
                peak,
                Files.size(folder.resolve("ours.xlsx")) >> 20);
        assertThat(peak).isLessThan(512);
    }

    private static void library(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet();
            for (int row = 0; row < ROWS; row++) {
                Row cells = sheet.createRow(row);
                for (int column = 0; column < COLUMNS; column++) {
                    Object value = value(row, column);
                    if (value instanceof BigDecimal number) {
                        cells.createCell(column).setCellValue(number.doubleValue());
                    } else if (value instanceof LocalDate day) {
                        cells.createCell(column).setCellValue(day);
                    } else {
                        cells.createCell(column).setCellValue(value.toString());
                    }
                }
            }
            workbook.write(out);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        Instant begin = Instant.now();
        work.run();
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
