package io.zhuqi.tabular.xml;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.MergedRanges.Range;
import io.zhuqi.tabular.cell.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML spreadsheet of Excel 2002 and 2003, which web systems still write and name {@code .xls}. */
public final class Xml2003Dialect extends XmlDialect {
    public Xml2003Dialect(TabularLimits limits) {
        super("Worksheet", "Name", limits);
    }

    /** Said behind the rows only, and not looked for there. */
    @Override
    protected boolean sheetHidden(XMLStreamReader xml) {
        return false;
    }

    @Override
    protected @Nullable XmlRow row(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        if (xml.getLocalName().equals("Column")) {
            int first = Xml.number(Xml.attribute(xml, "Index"), columns() + 1) - 1;
            seeColumns(first, 1 + Xml.number(Xml.attribute(xml, "Span"), 0), Xml.flag(xml, "Hidden"));
        }
        return xml.getLocalName().equals("Row") ? readRow(xml) : null;
    }

    private XmlRow readRow(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        int number = Xml.number(Xml.attribute(xml, "Index"), row + 1) - 1;
        if (number < row) {
            throw new UnreadableFile(Reason.DAMAGED, "row " + (number + 1) + " stands behind row " + row);
        }
        boolean hidden = Xml.flag(xml, "Hidden");
        row = number + 1 + Xml.number(Xml.attribute(xml, "Span"), 0);
        List<SourceCell> cells = new ArrayList<>();
        List<Range> begun = new ArrayList<>();
        int column = 0;
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            int at = Xml.number(Xml.attribute(xml, "Index"), column + 1) - 1;
            if (!xml.getLocalName().equals("Cell")) {
                Xml.skip(xml);
                continue;
            }
            if (at < column) {
                throw new UnreadableFile(Reason.DAMAGED, "cells of row " + (number + 1) + " overlap");
            }
            int wide = Xml.number(Xml.attribute(xml, "MergeAcross"), 0);
            int high = Xml.number(Xml.attribute(xml, "MergeDown"), 0);
            if (wide > 0 || high > 0) {
                begun.add(new Range(number, number + high, at, at + wide));
            }
            column = at + wide + 1;
            SourceCell cell = cell(xml, at);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return new XmlRow(number, 1, hidden, cells, begun);
    }

    private @Nullable SourceCell cell(XMLStreamReader xml, int column) throws XMLStreamException, UnreadableFile {
        boolean formula = Xml.attribute(xml, "Formula") != null;
        SourceCell found = null;
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Data")) {
                    String type = String.valueOf(Xml.attribute(xml, "Type"));
                    found = typed(column, type, Xml.text(xml, maxLength), formula);
                } else {
                    Xml.skip(xml);
                }
            }
        }
        return found;
    }

    private @Nullable SourceCell typed(int column, String type, String value, boolean formula) throws UnreadableFile {
        return switch (type) {
            case "Number" -> make.number(column, value, NumberStyle.GENERAL, formula);
            case "DateTime" -> make.isoDate(column, value, formula);
            case "Boolean" -> make.bool(column, value.strip().equals("1"), formula);
            case "Error" -> make.error(column, value, formula);
            default -> make.text(column, value, formula);
        };
    }
}
