package io.zhuqi.tabular;

import io.zhuqi.tabular.MergedRanges.Range;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * OpenDocument spreadsheets: {@code content.xml} of ODF 1.2 and later. Rows and columns that repeat to the end of the sheet cost
 * nothing.
 */
final class OdsDialect implements XmlDialect {
    private static final int LAST_ROW = 1 << 24;

    private final int maxLength;
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";
    private @Nullable OdsCell cell;
    private BitSet hiddenColumns = new BitSet();
    private int row;
    private int columnDefinitions;

    OdsDialect(TabularLimits limits) {
        this.maxLength = limits.maxCellLength();
    }

    @Override
    public boolean isSheet(XMLStreamReader xml) {
        return xml.getLocalName().equals("table");
    }

    @Override
    public String sheetName(XMLStreamReader xml) {
        String name = Xml.attribute(xml, "name");
        return name == null ? "" : name;
    }

    @Override
    public boolean sheetHidden(XMLStreamReader xml) {
        return hiddenStyles.contains(String.valueOf(Xml.attribute(xml, "style-name")));
    }

    @Override
    public void see(XMLStreamReader xml) {
        if (xml.getLocalName().equals("style")) {
            style = String.valueOf(Xml.attribute(xml, "name"));
        } else if (xml.getLocalName().equals("table-properties") && "false".equals(Xml.attribute(xml, "display"))) {
            hiddenStyles.add(style);
        }
    }

    @Override
    public void begin(CellMaker make, BitSet hidden) {
        cell = new OdsCell(make, maxLength);
        hiddenColumns = hidden;
        row = 0;
        columnDefinitions = 0;
    }

    @Override
    public @Nullable XmlRow row(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        switch (xml.getLocalName()) {
            case "table-column" -> seeColumns(xml);
            case "table-row" -> {
                return readRow(xml);
            }
            // What floats above the cells has tables of its own, as charts do.
            case "shapes", "table" -> {
                Xml.skip(xml);
                return new XmlRow(row, 1, false, List.of(), List.of());
            }
            default -> {}
        }
        return null;
    }

    private void seeColumns(XMLStreamReader xml) {
        int times = times(xml, "number-columns-repeated");
        String visibility = Xml.attribute(xml, "visibility");
        if (visibility != null && !visibility.equals("visible")) {
            hiddenColumns.set(columnDefinitions, Math.min(columnDefinitions + times, 1 << 14));
        }
        columnDefinitions = Math.min(columnDefinitions + times, 1 << 14);
    }

    private static int times(XMLStreamReader xml, String attribute) {
        return Math.max(1, Xml.number(Xml.attribute(xml, attribute), 1));
    }

    private XmlRow readRow(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        int number = row;
        int times = times(xml, "number-rows-repeated");
        String visibility = Xml.attribute(xml, "visibility");
        List<SourceCell> cells = new ArrayList<>();
        List<Range> begun = new ArrayList<>();
        long column = 0;
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                column += cell(xml, number, (int) Math.min(column, Integer.MAX_VALUE), cells, begun);
            }
        }
        if (!cells.isEmpty() && (long) number + times > LAST_ROW) {
            throw new UnreadableFile(Reason.TOO_LARGE, "more than " + LAST_ROW + " rows");
        }
        row = (int) Math.min((long) number + times, LAST_ROW);
        return new XmlRow(number, times, visibility != null && !visibility.equals("visible"), cells, begun);
    }

    /** Reads one cell as often as it stands and tells how often that is. */
    private int cell(XMLStreamReader xml, int number, int column, List<SourceCell> cells, List<Range> begun)
            throws XMLStreamException, UnreadableFile {
        int times = times(xml, "number-columns-repeated");
        if (!xml.getLocalName().equals("table-cell") || cell == null) {
            Xml.skip(xml);
            return times;
        }
        int wide = times(xml, "number-columns-spanned");
        int high = times(xml, "number-rows-spanned");
        if (wide > 1 || high > 1) {
            begun.add(new Range(number, number + high - 1, column, column + wide - 1));
        }
        OdsCell.Content content = cell.read(xml);
        for (int i = 0; i < times; i++) {
            SourceCell read = cell.make(content, column + i);
            if (read == null) {
                break;
            }
            cells.add(read);
        }
        return times;
    }
}
