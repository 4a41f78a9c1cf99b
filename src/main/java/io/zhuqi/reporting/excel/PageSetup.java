package io.zhuqi.reporting.excel;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A4, fitted to the page's width, header repeated, page number below. */
final class PageSetup {
    /** Half-width characters that still can be read on an upright page. */
    private static final double UPRIGHT = 100;
    /** The same on a page that lies on its side. */
    private static final double LYING = 190;
    /** Half-width characters and points between the margins of an upright page at full size. */
    private static final double TYPE_WIDTH = 76;

    private static final double TYPE_HEIGHT = 720;
    private static final int SMALLEST_SCALE = 40;

    private PageSetup() {}

    /**
     * @param firstHeaderRow first of the rows to be repeated on every page, 0-based
     * @param lastHeaderRow last of them; below the first for none
     */
    static void apply(Sheet sheet, double width, int firstHeaderRow, int lastHeaderRow) {
        paper(sheet, width > UPRIGHT);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        if (lastHeaderRow >= firstHeaderRow) {
            sheet.setRepeatingRows(new CellRangeAddress(firstHeaderRow, lastHeaderRow, -1, -1));
        }
    }

    /**
     * Lets a sheet that is too wide for one page go on beside it; to be called after {@link #apply}. The pages of one row follow each
     * other. A little smaller type is preferred to one page more.
     *
     * @param repeatedColumns first columns that every page has; none where no column says what a row is about
     */
    static void acrossPages(Sheet sheet, double width, int repeatedColumns) {
        int pages = (int) Math.round(width / LYING);
        if (pages > 1) {
            sheet.getPrintSetup().setFitWidth((short) pages);
            sheet.getPrintSetup().setLeftToRight(true);
            if (repeatedColumns > 0) {
                CellRangeAddress rows = sheet.getRepeatingRows();
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeatedColumns - 1));
                sheet.setRepeatingRows(rows);
            }
        }
    }

    /**
     * The same by a scale, for a sheet with page breaks of its own, which a page fitted to its width does not keep.
     *
     * @return rows of a height that one page takes
     */
    static int applyScaled(Sheet sheet, double width, float rowHeight) {
        paper(sheet, false);
        int scale = (int) Math.max(SMALLEST_SCALE, Math.min(100, 100 * TYPE_WIDTH / width));
        sheet.getPrintSetup().setScale((short) scale);
        return (int) (TYPE_HEIGHT / rowHeight * 100 / scale);
    }

    private static void paper(Sheet sheet, boolean landscape) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.6);
        sheet.setMargin(PageMargin.RIGHT, 0.6);
        sheet.setMargin(PageMargin.TOP, 0.75);
        sheet.setMargin(PageMargin.BOTTOM, 0.75);
        Footer footer = sheet.getFooter();
        footer.setLeft("&A");
        footer.setRight("— &P / &N —");
    }
}
