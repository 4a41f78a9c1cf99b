package io.zhuqi.tabular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one sheet of an old workbook. */
final class XlsRows extends RowIterator {
    private final Iterator<Row> rows;
    private final CellMaker make;
    private final MergedRanges merged;
    private final Map<Short, NumberStyle> styles = new HashMap<>();

    XlsRows(Iterator<Row> rows, CellMaker make, MergedRanges merged, TabularLimits limits) {
        super(limits);
        this.rows = rows;
        this.make = make;
        this.merged = merged;
    }

    @Override
    @Nullable
    SourceRow advance() throws UnreadableFile {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<SourceCell> own = new ArrayList<>();
            for (Cell cell : row) {
                SourceCell read = read(cell);
                if (read != null) {
                    own.add(read);
                }
            }
            List<SourceCell> cells = merged.fill(row.getRowNum(), own);
            if (!cells.isEmpty()) {
                return new SourceRow(row.getRowNum() + 1, row.getZeroHeight(), cells);
            }
        }
        return null;
    }

    private @Nullable SourceCell read(Cell cell) throws UnreadableFile {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        int column = cell.getColumnIndex();
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> make.text(column, cell.getRichStringCellValue().getString(), formula);
            case BOOLEAN -> make.bool(column, cell.getBooleanCellValue(), formula);
            case ERROR ->
                make.error(column, FormulaError.forInt(cell.getErrorCellValue()).getString(), formula);
            case NUMERIC -> number(column, cell, formula);
            default -> null;
        };
    }

    private @Nullable SourceCell number(int column, Cell cell, boolean formula) throws UnreadableFile {
        double value = cell.getNumericCellValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return make.error(column, FormulaError.NUM.getString(), formula);
        }
        return make.number(column, BigDecimal.valueOf(value), style(cell.getCellStyle()), formula);
    }

    private NumberStyle style(CellStyle style) {
        return styles.computeIfAbsent(style.getIndex(), i -> {
            String code = style.getDataFormatString();
            return NumberStyle.of(style.getDataFormat(), code == null ? "" : code);
        });
    }
}
