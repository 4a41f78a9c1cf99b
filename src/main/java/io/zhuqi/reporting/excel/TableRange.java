package io.zhuqi.reporting.excel;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * What stands in a named range of a workbook below its first row, which is the header.
 *
 * @param rows with at least one filled cell
 * @param sums of the number cells, by column from the left of the range
 */
record TableRange(int rows, Map<Integer, BigDecimal> sums) {
    private static final XMLInputFactory XML = factory();

    BigDecimal sum(int column) {
        return sums.getOrDefault(column, BigDecimal.ZERO);
    }

    /**
     * The ranges of those names, by name; names that the workbook does not have are left out. Only the sheets of these ranges are read,
     * cell by cell, so that long ledgers cost nothing.
     */
    static Map<String, TableRange> read(Path workbook, Collection<String> names) throws IOException {
        try (OPCPackage opened = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            Map<String, AreaReference> areas = areas(reader, Set.copyOf(names));
            Map<String, TableRange> ranges = new HashMap<>();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String name = sheets.getSheetName();
                    for (Map.Entry<String, AreaReference> area : areas.entrySet()) {
                        if (name.equals(area.getValue().getFirstCell().getSheetName())) {
                            ranges.put(area.getKey(), range(sheet, area.getValue()));
                            break;
                        }
                    }
                }
            }
            return ranges;
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, AreaReference> areas(XSSFReader reader, Set<String> names)
            throws IOException, OpenXML4JException, XMLStreamException {
        Map<String, AreaReference> areas = new HashMap<>();
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("definedName")) {
                    String name = xml.getAttributeValue(null, "name");
                    if (names.contains(name)) {
                        areas.put(name, new AreaReference(xml.getElementText(), SpreadsheetVersion.EXCEL2007));
                    }
                }
            }
        }
        return areas;
    }

    private static TableRange range(InputStream sheet, AreaReference area) throws XMLStreamException {
        CellReference first = area.getFirstCell();
        CellReference last = area.getLastCell();
        Set<Integer> rows = new HashSet<>();
        Map<Integer, BigDecimal> sums = new HashMap<>();
        XMLStreamReader xml = XML.createXMLStreamReader(sheet);
        CellReference at = first;
        boolean number = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (element.equals("c")) {
                at = new CellReference(xml.getAttributeValue(null, "r"));
                String type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
                number = type.equals("n");
            } else if ((element.equals("v") || element.equals("is"))
                    && at.getRow() > first.getRow()
                    && at.getRow() <= last.getRow()) {
                rows.add(at.getRow());
                if (number && element.equals("v")) {
                    sums.merge(at.getCol() - first.getCol(), new BigDecimal(xml.getElementText()), BigDecimal::add);
                }
            }
        }
        return new TableRange(rows.size(), sums);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
