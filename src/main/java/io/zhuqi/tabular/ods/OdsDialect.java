package io.zhuqi.tabular.ods;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.MergedRanges.Range;
import io.zhuqi.tabular.xml.Xml;
import io.zhuqi.tabular.xml.XmlDialect;
import io.zhuqi.tabular.xml.XmlRow;
import java.util.ArrayList;
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
public final class OdsDialect extends XmlDialect {
    private static final int LAST_ROW = 1 << 24;

    private final Set<String> hiddenStyles = new HashSet<>();
    private final OdsCell cell;
    private String style = "";

    public OdsDialect(TabularLimits limits) {
        super("table", "name", limits);
        this.cell = new OdsCell(make, maxLength);
    }

    @Override
    protected boolean sheetHidden(XMLStreamReader xml) {
        return hiddenStyles.contains(String.valueOf(Xml.attribute(xml, "style-name")));
    }

    @Override
    protected void see(XMLStreamReader xml) {
        if (xml.getLocalName().equals("style")) {
            style = String.valueOf(Xml.attribute(xml, "name"));
        } else if (xml.getLocalName().equals("table-properties") && "false".equals(Xml.attribute(xml, "display"))) {
            hiddenStyles.add(style);
        }
    }

    @Override
    protected @Nullable XmlRow row(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        switch (xml.getLocalName()) {
            case "table-column" -> seeColumns(columns(), times(xml, "number-columns-repeated"), isHidden(xml));
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

    private static boolean isHidden(XMLStreamReader xml) {
        String visibility = Xml.attribute(xml, "visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private static int times(XMLStreamReader xml, String attribute) {
        return Math.max(1, Xml.number(Xml.attribute(xml, attribute), 1));
    }

    private XmlRow readRow(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        int number = row;
        int times = times(xml, "number-rows-repeated");
        boolean hidden = isHidden(xml);
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
        return new XmlRow(number, times, hidden, cells, begun);
    }

    /** Reads one cell as often as it stands and tells how often that is. */
    private int cell(XMLStreamReader xml, int number, int column, List<SourceCell> cells, List<Range> begun)
            throws XMLStreamException, UnreadableFile {
        int times = times(xml, "number-columns-repeated");
        if (!xml.getLocalName().equals("table-cell")) {
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
