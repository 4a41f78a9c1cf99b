package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.MergedRanges;
import io.zhuqi.tabular.cell.RowIterator;
import io.zhuqi.tabular.xml.Xml;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one worksheet part, holding one row at a time. */
final class XlsxRows extends RowIterator {
    private static final int LETTERS = 26;

    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final MergedRanges merged;
    private final BitSet hiddenColumns;
    private final Runnable atEnd;
    private final int maxColumns;
    private int row;

    XlsxRows(
            XMLStreamReader xml,
            XlsxCells cells,
            MergedRanges merged,
            BitSet hiddenColumns,
            TabularLimits limits,
            Runnable atEnd) {
        super(limits);
        this.xml = xml;
        this.cells = cells;
        this.merged = merged;
        this.hiddenColumns = hiddenColumns;
        this.maxColumns = limits.maxColumns();
        this.atEnd = atEnd;
    }

    @Override
    @Nullable
    protected SourceRow advance() throws XMLStreamException, UnreadableFile {
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "col" -> hideColumns();
                    case "row" -> {
                        SourceRow read = readRow();
                        if (!read.cells().isEmpty()) {
                            return read;
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("sheetData")) {
                break;
            }
        }
        atEnd.run();
        return null;
    }

    private void hideColumns() {
        if (Xml.flag(xml, "hidden")) {
            int first = Xml.number(Xml.attribute(xml, "min"), 1) - 1;
            int last = Math.min(Xml.number(Xml.attribute(xml, "max"), 0), maxColumns);
            if (first >= 0 && first < last) {
                hiddenColumns.set(first, last);
            }
        }
    }

    private SourceRow readRow() throws XMLStreamException, UnreadableFile {
        int number = Xml.number(Xml.attribute(xml, "r"), row + 1);
        if (number <= row) {
            throw new UnreadableFile(Reason.DAMAGED, "row " + number + " stands behind row " + row);
        }
        row = number;
        boolean hidden = Xml.flag(xml, "hidden");
        List<SourceCell> own = new ArrayList<>();
        int column = -1;
        boolean ascending = true;
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!xml.getLocalName().equals("c")) {
                Xml.skip(xml);
                continue;
            }
            int at = columnOf(Xml.attribute(xml, "r"), column + 1);
            ascending &= at > column;
            column = at;
            SourceCell cell = cells.read(xml, column);
            if (cell != null) {
                own.add(cell);
            }
        }
        return new SourceRow(number, hidden, merged.fill(number - 1, ascending ? own : sorted(own)));
    }

    /** A cell that stands twice is taken as it stands last, as the spreadsheet programs do. */
    private static List<SourceCell> sorted(List<SourceCell> cells) {
        TreeMap<Integer, SourceCell> byColumn = new TreeMap<>(Comparator.naturalOrder());
        cells.forEach(c -> byColumn.put(c.column(), c));
        return List.copyOf(byColumn.values());
    }

    /** The 0-based column of a reference such as {@code AB12}; the fallback where there is none. */
    private static int columnOf(@Nullable String reference, int fallback) {
        if (reference == null) {
            return fallback;
        }
        int letters = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            letters++;
        }
        return letters == 0 || letters > 3 ? fallback : column(reference, letters);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The 0-based column of letters such as {@code AB}. */
    static int column(String letters) {
        return column(letters, letters.length());
    }

    private static int column(String letters, int length) {
        int column = 0;
        for (int i = 0; i < length; i++) {
            column = column * LETTERS + (letters.charAt(i) & 0x1F);
        }
        return column - 1;
    }
}
