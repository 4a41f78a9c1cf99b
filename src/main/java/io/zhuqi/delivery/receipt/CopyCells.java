package io.zhuqi.delivery.receipt;

import io.zhuqi.delivery.PlainCell;
import io.zhuqi.reporting.excel.TextWidth;
import io.zhuqi.store.StoredFile;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.format.OpenTabular;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Copies cells as text into a new workbook: those of CSV files and of formats that cannot be written, or the wrong rows only. */
final class CopyCells {
    private static final int WIDEST = 50;
    private static final int NARROWEST = 8;

    private final @Nullable Set<Returned.Place> wanted;
    private final HeaderRows headers;

    private CopyCells(@Nullable Set<Returned.Place> wanted, HeaderRows headers) {
        this.wanted = wanted;
        this.headers = headers;
    }

    static CopyCells everything(HeaderRows headers) {
        return new CopyCells(null, headers);
    }

    /** The wrong rows, below what stands above them in their sheets. */
    static CopyCells wrongRows(List<ReceiptLine> lines, HeaderRows headers) {
        Set<Returned.Place> wanted = new HashSet<>();
        lines.forEach(line -> wanted.add(new Returned.Place(line.position(), line.row())));
        return new CopyCells(wanted, headers);
    }

    Returned copy(OpenTabular open, Path original, StoredFile file, String note) throws UnreadableFile {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setVerticalAlignment(VerticalAlignment.CENTER);
        text.setWrapText(true);
        text.setQuotePrefixed(true);
        Map<Returned.Place, Integer> rows = new HashMap<>();
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        try (TabularFile table = open.open(original, name)) {
            for (SourceSheet sheet : table.sheets()) {
                copy(sheet, workbook.createSheet(free(workbook, sheet.name())), text, rows);
            }
        }
        return new Returned(workbook, wanted == null ? null : rows, note);
    }

    private static String free(XSSFWorkbook workbook, String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        for (int i = 2; workbook.getSheet(safe) != null; i++) {
            safe = WorkbookUtil.createSafeSheetName(i + " " + name);
        }
        return safe;
    }

    private void copy(SourceSheet source, Sheet target, CellStyle text, Map<Returned.Place, Integer> rows) {
        Map<Integer, Integer> widths = new TreeMap<>();
        int header = headers.of(source.index());
        int next = 0;
        for (Iterator<SourceRow> all = source.rows(); all.hasNext(); ) {
            SourceRow row = all.next();
            Returned.Place place = new Returned.Place(source.index(), row.number());
            if (wanted == null) {
                next = row.number() - 1;
            } else if (row.number() > header && !wanted.contains(place)) {
                continue;
            }
            write(row, target.createRow(next), text, widths);
            next++;
            rows.put(place, next);
        }
        widths.forEach((column, width) ->
                target.setColumnWidth(column, Math.min(WIDEST, Math.max(NARROWEST, width + 2)) * 256));
        target.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        target.getPrintSetup().setLandscape(true);
        target.setFitToPage(true);
        target.getPrintSetup().setFitHeight((short) 0);
        if (header > 0) {
            target.createFreezePane(0, Math.min(header, next));
        }
    }

    private static void write(SourceRow row, Row target, CellStyle text, Map<Integer, Integer> widths) {
        for (SourceCell cell : row.cells()) {
            // A text merged over several columns stands in the first of them.
            if (!cell.merged()) {
                var written = target.createCell(cell.column());
                // A title runs over the columns beside it.
                boolean title = row.cells().size() == 1;
                if (!title) {
                    written.setCellStyle(text);
                }
                PlainCell.text(written, cell.text());
                if (!title) {
                    widths.merge(cell.column(), TextWidth.of(cell.text()), Math::max);
                }
            }
        }
    }
}
