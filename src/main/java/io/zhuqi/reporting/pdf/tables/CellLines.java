package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import java.util.List;

/** Breaks the texts of a table into lines by the rules of running text, not by those of the print engine, which knows no Chinese. */
record CellLines(List<Column> columns, ColumnFit fit, int padding, ColumnFit.TableFaces faces) {

    /** The cell with a line feed wherever a line ends; numbers, days and lights stand in one line. */
    Cell broken(Cell cell, int column) {
        if (cell.light() != null || columns.get(column).form() != ValueForm.TEXT) {
            return cell;
        }
        int width = inside(fit.widths().get(column), column);
        String text = faces.faces().broken(faces.cell(), fit.size(), cell.text(), width);
        return new Cell(cell.value(), text, null, cell.figure());
    }

    /** The width in points that a cell leaves for its text. */
    int inside(int width, int column) {
        return width - padding - (column >= 0 && ColumnFit.gap(columns, column) ? ColumnFit.GAP : 0);
    }
}
