package io.zhuqi.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.tabular.format.OpenTabular;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReadingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyFormOfCellIsReadInBothFormats(boolean xml) throws Exception {
        Path file = write(xml, workbook -> {
            Row row = workbook.createSheet("台账").createRow(2);
            row.createCell(0).setCellValue(" 甘州区\uFEFF某公司 ");
            row.createCell(1).setCellValue(1402);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(914000000000000000.0);
            date(workbook, row.createCell(4), 44887, "yyyy\"年\"m\"月\"d\"日\"");
            date(workbook, row.createCell(5), 44887.3541666667, "yyyy-mm-dd hh:mm");
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(8).setCellValue("　 ");
            date(workbook, row.createCell(9), 12, "00000");
            date(workbook, row.createCell(10), 0.5, "0.00%");
            Cell sum = row.createCell(11);
            sum.setCellFormula("B3*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
        });

        assertThat(Reading.rows(file, "a"))
                .containsExactly("3: 0= 甘州区某公司  1N=1402 2N=0.3 3N=9.14E+17 4D=2022-11-22"
                        + " 5D=2022-11-22 08:30:00 6B=TRUE 7E=#REF! 9N=00012 10N=0.5 11fN=2804");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothEpochsGiveTheSameDay(boolean xml) throws Exception {
        Path file = write(xml, workbook -> {
            if (workbook instanceof XSSFWorkbook x) {
                x.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            } else if (workbook instanceof HSSFWorkbook h) {
                h.getInternalWorkbook().getRecords().stream()
                        .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                        .forEach(r -> ((org.apache.poi.hssf.record.DateWindow1904Record) r).setWindowing((short) 1));
            }
            date(workbook, workbook.createSheet().createRow(0).createCell(0), 44887 - 1462, "m/d/yy");
        });
        SourceCell cell = first(file);

        assertThat(cell.moment()).isEqualTo(LocalDateTime.of(2022, 11, 22, 0, 0));
        assertThat(cell.number()).isEqualTo(new BigDecimal("43425"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mergedValueCoversItsRowsAndColumnsButCallsNoRowIntoBeing(boolean xml) throws Exception {
        Path file = write(xml, workbook -> {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("标题");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.createRow(1).createCell(0).setCellValue("甘州区");
            sheet.getRow(1).createCell(1).setCellValue("一");
            sheet.createRow(2).createCell(1).setCellValue("二");
            sheet.createRow(3);
            sheet.createRow(4).createCell(0).setCellValue("自有");
            sheet.addMergedRegion(new CellRangeAddress(1, 5, 0, 0));
            sheet.createRow(6).createCell(1).setCellValue("三");
        });

        assertThat(Reading.rows(file, "a"))
                .containsExactly("1: 0=标题 1m=标题 2m=标题", "2: 0=甘州区 1=一", "3: 0m=甘州区 1=二", "5: 0=自有", "7: 1=三");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hiddenRowsColumnsAndSheetsAreReadAndSaidToBeHidden(boolean xml) throws Exception {
        Path file = write(xml, workbook -> {
            workbook.createSheet("明").createRow(0).createCell(0).setCellValue("a");
            Sheet hidden = workbook.createSheet("暗");
            hidden.createRow(0).createCell(1).setCellValue("b");
            hidden.getRow(0).setZeroHeight(true);
            hidden.setColumnHidden(1, true);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });

        try (TabularFile open = new OpenTabular(Reading.LIMITS).open(file, "a")) {
            List<SourceSheet> sheets = open.sheets();
            assertThat(sheets).extracting(SourceSheet::name).containsExactly("明", "暗");
            assertThat(sheets).extracting(SourceSheet::index).containsExactly(0, 1);
            assertThat(sheets).extracting(SourceSheet::hidden).containsExactly(false, true);
            Iterator<SourceRow> rows = sheets.get(1).rows();
            assertThat(Reading.show(rows.next())).isEqualTo("1h: 1=b");
            assertThat(sheets.get(1).columnHidden(1)).isTrue();
            assertThat(sheets.get(1).columnHidden(0)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thousandsOfRowsComeInOrder(boolean xml) throws Exception {
        Path file = write(xml, workbook -> {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < 3000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("日志内容" + i);
            }
        });

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            expected.add((i + 1) + ": 0=日志内容" + i);
        }
        assertThat(Reading.rows(file, "a")).isEqualTo(expected);
    }

    private static void date(Workbook workbook, Cell cell, double serial, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellValue(serial);
        cell.setCellStyle(style);
    }

    private static SourceCell first(Path file) throws UnreadableFile {
        try (TabularFile open = new OpenTabular(Reading.LIMITS).open(file, "a")) {
            return open.sheets().get(0).rows().next().cells().get(0);
        }
    }

    private Path write(boolean xml, Content content) throws IOException {
        Path file = folder.resolve("a");
        try (Workbook workbook = xml ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.into(workbook);
            workbook.write(out);
        }
        return file;
    }

    private interface Content {
        void into(Workbook workbook);
    }
}
