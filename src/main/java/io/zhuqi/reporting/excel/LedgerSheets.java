package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Ledger;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;

/** A ledger on one sheet, or on several where it has more rows than one sheet takes. Rows go to the disk at once. */
final class LedgerSheets {
    private final SXSSFWorkbook workbook;
    private final Ledger ledger;
    private final Values values;
    private final SheetNames names;
    private final String firstName;
    private final int maxRows;
    private final int headers;
    private final ColumnWidths widths;
    private final LightRules lights = new LightRules();
    private SXSSFSheet sheet;
    private int next;
    private long rows;
    private int sheets;

    /** @param maxRows rows of one sheet, header included */
    LedgerSheets(
            SXSSFWorkbook workbook, Ledger ledger, Values values, SheetNames names, String firstName, int maxRows) {
        this.workbook = workbook;
        this.ledger = ledger;
        this.values = values;
        this.names = names;
        this.firstName = firstName;
        this.maxRows = maxRows;
        this.headers = HeaderRows.count(ledger.columns());
        this.widths = new ColumnWidths(ledger.columns());
        this.sheet = begin();
    }

    /** Writes all rows and returns how many there were. */
    long write() {
        ledger.rows().forEach(this::write);
        end();
        return rows;
    }

    private void write(Block.Row from) {
        if (next == maxRows) {
            end();
            sheet = begin();
        }
        widths.see(from);
        Row row = sheet.createRow(next++);
        List<Column> columns = ledger.columns();
        boolean lines = from.cells().stream().anyMatch(cell -> cell.text().indexOf('\n') >= 0);
        for (int i = 0; i < columns.size(); i++) {
            Block.Cell cell = from.cells().get(i);
            lights.see(i, cell);
            if (cell.value() != null || !Proofs.isProof(columns.get(i))) {
                values.write(row, i, cell, columns.get(i).form(), Look.Role.BODY, lines);
            }
        }
        rows++;
    }

    private SXSSFSheet begin() {
        String name = sheets++ == 0 ? firstName : names.unique(ledger.title());
        SXSSFSheet begun = workbook.createSheet(name);
        HeaderRows.write(begun, 0, ledger.columns(), widths.headerLines(), values);
        begun.createFreezePane(ledger.named(), headers);
        next = headers;
        return begun;
    }

    private void end() {
        int lastColumn = ledger.columns().size() - 1;
        int lastRow = Math.max(next, headers + 1) - 1;
        widths.apply(sheet);
        sheet.setAutoFilter(new CellRangeAddress(headers - 1, lastRow, 0, lastColumn));
        lights.apply(sheet, headers, lastRow);
        int printed = printedColumns();
        PageSetup.apply(sheet, widths.total(printed), 0, headers - 1);
        PageSetup.acrossPages(sheet, widths.total(printed), ledger.named());
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printed - 1, 0, lastRow);
        XSSFName name = workbook.getXSSFWorkbook().createName();
        name.setNameName(SheetNames.definedName(ledger.id()) + (sheets == 1 ? "" : "_" + sheets));
        name.setRefersToFormula(SheetNames.reference(
                sheet.getSheetName(),
                "$A$" + headers + ":$" + CellReference.convertNumToColString(lastColumn) + "$" + (lastRow + 1)));
    }

    /** Columns that only prove figures are for filtering, not for paper. */
    private int printedColumns() {
        int printed = ledger.columns().size();
        while (printed > 1 && Proofs.isProof(ledger.columns().get(printed - 1))) {
            printed--;
        }
        return printed;
    }
}
