package io.zhuqi.delivery.receipt;

import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.excel.TextWidth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Colours the wrong cells and says in a comment what is wrong; takes the marks of an earlier receipt off first. */
final class MarkCells {
    private static final short COLOUR = IndexedColors.ROSE.index;
    private static final int COMMENT_WIDTH = 36;
    private static final int COLUMN = 8;
    private static final int MOST_COLUMNS = 12;

    private final Workbook workbook;
    private final Messages messages;
    private final int mostComments;
    private final Map<Integer, CellStyle> coloured = new HashMap<>();
    private final Map<Integer, CellStyle> plain = new HashMap<>();

    /** @param mostComments more wrong cells are coloured only */
    MarkCells(Workbook workbook, Messages messages, int mostComments) {
        this.workbook = workbook;
        this.messages = messages;
        this.mostComments = mostComments;
    }

    /** Takes off the comments that an earlier receipt left, and the colour below them. */
    void unmark() {
        for (Sheet sheet : workbook) {
            Map<CellAddress, ? extends Comment> comments = sheet.getCellComments();
            for (CellAddress address : new ArrayList<>(comments.keySet())) {
                Comment comment = comments.get(address);
                Row row = sheet.getRow(address.getRow());
                Cell cell = row == null ? null : row.getCell(address.getColumn());
                if (comment != null
                        && cell != null
                        && messages.text("receipt.author").equals(comment.getAuthor())) {
                    cell.removeCellComment();
                    if (cell.getCellStyle().getFillForegroundColor() == COLOUR) {
                        cell.setCellStyle(plain.computeIfAbsent(
                                (int) cell.getCellStyle().getIndex(), i -> filled(cell, FillPatternType.NO_FILL)));
                    }
                }
            }
        }
    }

    void mark(List<ReceiptLine> lines, Returned returned) {
        Map<CellAddress, List<ReceiptLine>> byCell = new LinkedHashMap<>();
        Sheet sheet = null;
        int left = mostComments;
        for (ReceiptLine line : lines) {
            int row = line.position() < 0 ? 0 : returned.rowNow(line.position(), line.row());
            if (row == 0 || line.position() >= workbook.getNumberOfSheets()) {
                continue;
            }
            Sheet of = workbook.getSheetAt(line.position());
            if (sheet != null && sheet != of) {
                left -= mark(sheet, byCell, left);
                byCell.clear();
            }
            sheet = of;
            byCell.computeIfAbsent(new CellAddress(row - 1, column(line, of, row - 1)), a -> new ArrayList<>())
                    .add(line);
        }
        if (sheet != null) {
            mark(sheet, byCell, left);
        }
    }

    private static int column(ReceiptLine line, Sheet sheet, int row) {
        if (line.column() != null) {
            return line.column();
        }
        return line.first() >= 0 ? line.first() : firstColumn(sheet, row);
    }

    private static int firstColumn(Sheet sheet, int row) {
        Row line = sheet.getRow(row);
        return line == null ? 0 : Math.max(0, line.getFirstCellNum());
    }

    private int mark(Sheet sheet, Map<CellAddress, List<ReceiptLine>> byCell, int left) {
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        int comments = 0;
        for (Map.Entry<CellAddress, List<ReceiptLine>> marked : byCell.entrySet()) {
            Cell cell = cell(sheet, marked.getKey());
            cell.setCellStyle(coloured.computeIfAbsent(
                    (int) cell.getCellStyle().getIndex(), i -> filled(cell, FillPatternType.SOLID_FOREGROUND)));
            if (comments < left) {
                comment(drawing, cell, marked.getValue());
                comments++;
            }
        }
        return comments;
    }

    private static Cell cell(Sheet sheet, CellAddress at) {
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        Cell cell = row.getCell(at.getColumn());
        if (cell == null) {
            cell = row.createCell(at.getColumn());
            Cell left = at.getColumn() == 0 ? null : row.getCell(at.getColumn() - 1);
            if (left != null) {
                cell.setCellStyle(left.getCellStyle());
            }
        }
        return cell;
    }

    private CellStyle filled(Cell cell, FillPatternType pattern) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillPattern(pattern);
        style.setFillForegroundColor(pattern == FillPatternType.NO_FILL ? IndexedColors.AUTOMATIC.index : COLOUR);
        return style;
    }

    private void comment(Drawing<?> drawing, Cell cell, List<ReceiptLine> lines) {
        String text = text(cell, lines);
        cell.removeCellComment();
        CreationHelper make = workbook.getCreationHelper();
        ClientAnchor anchor = make.createClientAnchor();
        CellAddress corner = corner(cell);
        anchor.setCol1(corner.getColumn());
        anchor.setCol2(corner.getColumn() + columns(cell));
        anchor.setRow1(corner.getRow());
        anchor.setRow2(corner.getRow() + TextWidth.lines(text, COMMENT_WIDTH) + 2);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(make.createRichTextString(text));
        comment.setAuthor(messages.text("receipt.author"));
        comment.setAddress(cell.getAddress());
        cell.setCellComment(comment);
    }

    /** Beside the cell. The library begins a comment on the cell in its corner and moves it then, so that one must have none. */
    private static CellAddress corner(Cell cell) {
        int row = Math.max(0, cell.getRowIndex() - 1);
        int column = cell.getColumnIndex() + 1;
        while (cell.getSheet().getCellComment(new CellAddress(row, column)) != null) {
            column++;
        }
        return new CellAddress(row, column);
    }

    /** What somebody wrote there before is kept below. */
    private String text(Cell cell, List<ReceiptLine> lines) {
        List<String> parts = new ArrayList<>(
                lines.stream().map(ReceiptLine::comment).distinct().toList());
        Comment before = cell.getCellComment();
        if (before != null && before.getString() != null) {
            parts.add(messages.text(
                    "receipt.comment.before", Map.of("text", before.getString().getString())));
        }
        return String.join("\n\n", parts);
    }

    /** So many columns beside the cell as are about as wide as a comment. */
    private static int columns(Cell cell) {
        int width = 0;
        int columns = 0;
        while (width < COMMENT_WIDTH && columns < MOST_COLUMNS) {
            columns++;
            Sheet sheet = cell.getSheet();
            int column = cell.getColumnIndex() + columns;
            width += sheet.isColumnHidden(column) ? 0 : Math.max(1, sheet.getColumnWidth(column) / 256);
        }
        return Math.max(columns, width < COLUMN ? 2 : 1);
    }
}
