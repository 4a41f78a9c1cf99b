package io.zhuqi.delivery.receipt;

import io.zhuqi.reporting.excel.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook on its way back.
 *
 * @param rows where the rows of the original stand now, by sheet and row, when they were moved; null when each stands where it stood
 * @param note what the submitter should know about it; empty for nothing
 */
record Returned(Workbook workbook, @Nullable Map<Place, Integer> rows, String note) implements AutoCloseable {

    /**
     * A row of the original.
     *
     * @param row 1-based
     */
    record Place(int sheetNo, int row) {}

    String extension() {
        return workbook instanceof XSSFWorkbook ? ".xlsx" : ".xls";
    }

    /** Where a row of the original stands now, 1-based; 0 when it is not there. */
    int rowNow(int sheetNo, int row) {
        return rows == null ? row : rows.getOrDefault(new Place(sheetNo, row), 0);
    }

    /** Writes the workbook, the same content as the same bytes. */
    void write(Path target, LocalDate day) throws IOException {
        if (!(workbook instanceof XSSFWorkbook)) {
            try (OutputStream out = Files.newOutputStream(target)) {
                workbook.write(out);
            }
            return;
        }
        Path draft = Files.createTempFile("zhuqi-receipt-", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                StableZip.copy(draft, out, day);
            }
        } finally {
            Files.delete(draft);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
