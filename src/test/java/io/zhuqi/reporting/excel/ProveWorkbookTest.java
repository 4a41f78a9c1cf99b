package io.zhuqi.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that lost or changed something on its way is found out. */
class ProveWorkbookTest {
    private static final WorkbookWords WORDS =
            new WorkbookWords(Messages.in(Locale.SIMPLIFIED_CHINESE), Map.of("county:620700", "甘州区"));
    private static final Report REPORT = ReportModel.report(2500);
    private static final String COUNTIES = "各县区问题收集与办理情况";
    private static final String LEDGER = "问题台账";

    @TempDir
    Path folder;

    @Test
    void aWorkbookAsItWasWrittenDiffersInNothing() throws IOException {
        assertThat(differences(1_000_000, workbook -> {})).isEmpty();
        assertThat(differences(1000, workbook -> {}))
                .as("a ledger over several sheets")
                .isEmpty();
    }

    @Test
    void aNumberThatWasChangedIsFoundInTheSumOfItsColumnAndInItsCell() throws IOException {
        assertThat(differences(1_000_000, workbook -> cell(workbook.getSheet(COUNTIES), 6, 1, 77)))
                .extracting(Difference::table, Difference::kind, Difference::detail)
                .containsExactly(tuple(COUNTIES, Kind.SUM, "累计"), tuple(COUNTIES, Kind.CELL, "累计 · 临泽县"));
    }

    @Test
    void aTotalThatWasChangedIsFound() throws IOException {
        assertThat(differences(1_000_000, workbook -> cell(workbook.getSheet(COUNTIES), 11, 1, 77)))
                .extracting(Difference::table, Difference::kind, Difference::detail, Difference::found)
                .containsExactly(
                        tuple(COUNTIES, Kind.TOTAL, "累计", "77"), tuple(COUNTIES, Kind.CELL, "累计 · 合计", "77.0"));
    }

    @Test
    void textsAndRatesThatWereChangedAreFound() throws IOException {
        assertThat(differences(1_000_000, workbook -> {
                    text(workbook.getSheet(COUNTIES), 5, 0, "甘洲区");
                    text(workbook.getSheet(COUNTIES), 10, 4, "1/3");
                }))
                .extracting(Difference::table, Difference::kind, Difference::expected, Difference::found)
                .containsExactly(tuple(COUNTIES, Kind.CELL, "甘州区", "甘洲区"), tuple(COUNTIES, Kind.CELL, "2/3", "1/3"));
    }

    @Test
    void theListOfFiguresIsProvedToo() throws IOException {
        assertThat(differences(1_000_000, workbook -> {
                    Sheet list = workbook.getSheet(WORDS.get("figures"));
                    cell(list, 4, 4, 104);
                }))
                .extracting(Difference::kind, Difference::expected, Difference::found)
                .contains(tuple(Kind.CELL, "103", "104.0"));
    }

    @Test
    void aRowThatALedgerLostIsFound() throws IOException {
        assertThat(differences(1000, workbook -> {
                    Sheet last = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
                    last.removeRow(last.getRow(10));
                }))
                .first()
                .isEqualTo(new Difference("report.xlsx", LEDGER, Kind.ROWS, "", "2500", "2499"));
    }

    @Test
    void aTableOrLedgerThatIsNotThereIsFound() throws IOException {
        assertThat(differences(1_000_000, workbook -> {
                    workbook.removeName(workbook.getName("T_problems"));
                    workbook.removeName(workbook.getName("T_problems_by_county"));
                }))
                .extracting(Difference::table, Difference::kind)
                .containsExactly(tuple(COUNTIES, Kind.ABSENT), tuple(LEDGER, Kind.ABSENT));
    }

    private static void cell(Sheet sheet, int row, int column, double value) {
        sheet.getRow(row).getCell(column).setCellValue(value);
    }

    private static void text(Sheet sheet, int row, int column, String text) {
        sheet.getRow(row).getCell(column).setCellValue(text);
    }

    private List<Difference> differences(int maxRows, Consumer<XSSFWorkbook> change) throws IOException {
        Path written = folder.resolve("written.xlsx");
        Path read = folder.resolve("report.xlsx");
        try (OutputStream out = Files.newOutputStream(written)) {
            new WriteWorkbook(WORDS, maxRows).write(REPORT, out);
        }
        try (InputStream in = Files.newInputStream(written);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(read)) {
            change.accept(workbook);
            workbook.write(out);
        }
        return new WriteWorkbook(WORDS, maxRows).differences(REPORT, read);
    }
}
