package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.ReportHead;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: what this is, the key figures, and the way to every other sheet. */
final class CoverSheet {
    /**
     * One line of the contents.
     *
     * @param rows how many rows of data the sheet holds; below zero where that says nothing
     */
    record Entry(String sheet, String content, long rows) {}

    private static final int UNITS = 256;
    private static final int[] WIDTHS = {7, 36, 24, 30};
    private static final int LAST = WIDTHS.length - 1;
    private static final float LINE = 19;
    private static final float TITLE_LINE = 34;

    private final XSSFSheet sheet;
    private final Values values;
    private final WorkbookWords words;
    private int next;

    CoverSheet(XSSFSheet sheet, Values values, WorkbookWords words) {
        this.sheet = sheet;
        this.values = values;
        this.words = words;
    }

    /** @param cuts texts that no cell could hold whole */
    void write(ReportHead head, List<Block.Tile> tiles, KeyFigures keys, List<Entry> contents, List<Values.Cut> cuts) {
        int width = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * UNITS);
            width += WIDTHS[i];
        }
        sheet.setDisplayGridlines(false);
        wide(head.banner(), Look.Role.SUBTITLE, HorizontalAlignment.LEFT, LINE);
        wide(head.title(), Look.Role.COVER_TITLE, HorizontalAlignment.CENTER, TITLE_LINE);
        wide(head.issueText(), Look.Role.HEADING, HorizontalAlignment.CENTER, LINE);
        wide(head.periodText(), Look.Role.NOTE, HorizontalAlignment.CENTER, LINE);
        wide(
                words.get(
                        "cover.dates",
                        Map.of(
                                "organ", head.organ(),
                                "business", head.businessDate(),
                                "knowledge", head.knowledgeDate(),
                                "version", head.version())),
                Look.Role.NOTE,
                HorizontalAlignment.CENTER,
                LINE);
        if (!tiles.isEmpty()) {
            writeTiles(tiles, keys);
        }
        writeContents(contents);
        if (!cuts.isEmpty()) {
            writeCuts(cuts);
        }
        PageSetup.apply(sheet, width, 0, -1);
    }

    private void writeTiles(List<Block.Tile> tiles, KeyFigures keys) {
        next++;
        wide(words.get("cover.key-figures"), Look.Role.HEADING, HorizontalAlignment.LEFT, LINE);
        header(List.of("cover.number", "cover.figure", "cover.value", "cover.change"));
        int number = 1;
        for (Block.Tile tile : tiles) {
            Row row = row(tile.label(), tile.change());
            number(row, number++);
            values.text(row, 1, tile.label(), Look.Role.BODY, HorizontalAlignment.LEFT, true);
            values.write(row, 2, keys.cell(tile), Block.Column.ValueForm.DECIMAL, Look.Role.BODY, false, tile.unit());
            values.text(row, 3, tile.change(), Look.Role.BODY, HorizontalAlignment.LEFT, true);
        }
    }

    private void writeContents(List<Entry> contents) {
        next++;
        wide(words.get("cover.contents"), Look.Role.HEADING, HorizontalAlignment.LEFT, LINE);
        header(List.of("cover.number", "cover.sheet", "cover.rows", "cover.content"));
        int number = 1;
        for (Entry entry : contents) {
            Row row = row(entry.sheet(), entry.content());
            number(row, number++);
            String address = SheetNames.reference(entry.sheet(), "A1");
            values.linked(row, 1, entry.sheet(), Look.Role.BODY, HorizontalAlignment.LEFT, address);
            Block.Cell rows = new Block.Cell(entry.rows() < 0 ? null : entry.rows(), "", null, null);
            values.write(row, 2, rows, Block.Column.ValueForm.INTEGER, Look.Role.BODY, false);
            values.text(row, 3, entry.content(), Look.Role.BODY, HorizontalAlignment.LEFT, true);
        }
    }

    private void writeCuts(List<Values.Cut> cuts) {
        next++;
        wide(words.get("cover.cuts"), Look.Role.HEADING, HorizontalAlignment.LEFT, LINE);
        header(List.of("cover.number", "cover.sheet", "cover.cell", "cover.length"));
        int number = 1;
        for (Values.Cut cut : cuts) {
            Row row = row(cut.sheet(), "");
            number(row, number++);
            values.text(row, 1, cut.sheet(), Look.Role.BODY, HorizontalAlignment.LEFT, true);
            String address = SheetNames.reference(cut.sheet(), cut.cell());
            values.linked(row, 2, cut.cell(), Look.Role.BODY, HorizontalAlignment.CENTER, address);
            Block.Cell length = new Block.Cell((long) cut.length(), "", null, null);
            values.write(row, 3, length, Block.Column.ValueForm.INTEGER, Look.Role.BODY, false);
        }
    }

    private void header(List<String> keys) {
        Row row = row("", "");
        for (int i = 0; i < keys.size(); i++) {
            values.text(row, i, words.get(keys.get(i)), Look.Role.HEADER, HorizontalAlignment.CENTER, true);
        }
    }

    private void number(Row row, int number) {
        values.text(row, 0, "", Look.Role.BODY, HorizontalAlignment.CENTER, false)
                .setCellValue(number);
    }

    /** A row high enough for its second and its last cell. */
    private Row row(String second, String last) {
        Row row = sheet.createRow(next++);
        int lines = Math.max(TextWidth.lines(second, WIDTHS[1] - 3), TextWidth.lines(last, WIDTHS[LAST] - 3));
        row.setHeightInPoints(LINE * Math.max(1, lines));
        return row;
    }

    private void wide(String text, Look.Role role, HorizontalAlignment align, float height) {
        Row row = sheet.createRow(next);
        row.setHeightInPoints(height);
        values.text(row, 0, text, role, align, false);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, LAST));
        next++;
    }
}
