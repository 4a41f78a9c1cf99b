package io.zhuqi.reporting.excel;

import io.zhuqi.tabular.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.SAXException;

/**
 * What stands in a named range of a workbook below its first row, which is the header.
 *
 * @param rows with at least one filled cell
 * @param sums of the number cells, by column from the left of the range
 * @param below the number cells of the row that follows, where a total would stand
 * @param cells numbers as they stand in the file and texts, by their place below the header, the row that follows included; empty for
 *     a range that is too long to be kept
 */
record TableRange(
        int rows, Map<Integer, BigDecimal> sums, Map<Integer, BigDecimal> below, Map<CellAddress, String> cells) {
    private static final String NUMBER = "n";
    private static final String SHARED = "s";

    BigDecimal sum(int column) {
        return sums.getOrDefault(column, BigDecimal.ZERO);
    }

    /**
     * The named ranges of those names, by name, in the order of the names. Read cell by cell, so that memory does not grow with them.
     *
     * @param kept of which of them the cells are kept
     */
    static Map<String, TableRange> read(Path workbook, Predicate<String> names, Predicate<String> kept)
            throws IOException {
        try (OPCPackage opened = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            SharedStrings texts = new ReadOnlySharedStringsTable(opened);
            Map<String, AreaReference> areas = areas(reader, names);
            Map<String, TableRange> ranges = new TreeMap<>();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String name = sheets.getSheetName();
                    for (Map.Entry<String, AreaReference> area : areas.entrySet()) {
                        if (name.equals(area.getValue().getFirstCell().getSheetName())) {
                            Map<CellAddress, String> cells = new HashMap<>();
                            TableRange range = kept.test(area.getKey())
                                    ? range(sheet, area.getValue(), texts, cells::put)
                                    : range(sheet, area.getValue(), texts, (at, cell) -> {});
                            ranges.put(area.getKey(), range.with(cells));
                            break;
                        }
                    }
                }
            }
            return ranges;
        } catch (OpenXML4JException | SAXException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, AreaReference> areas(XSSFReader reader, Predicate<String> names)
            throws IOException, OpenXML4JException, XMLStreamException {
        Map<String, AreaReference> areas = new TreeMap<>();
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("definedName")) {
                    String name = xml.getAttributeValue(null, "name");
                    if (name != null && names.test(name)) {
                        areas.put(name, new AreaReference(xml.getElementText(), SpreadsheetVersion.EXCEL2007));
                    }
                }
            }
        }
        return areas;
    }

    private TableRange with(Map<CellAddress, String> found) {
        return new TableRange(rows, sums, below, found);
    }

    private static TableRange range(
            InputStream sheet, AreaReference area, SharedStrings texts, BiConsumer<CellAddress, String> cells)
            throws XMLStreamException {
        CellReference first = area.getFirstCell();
        CellReference last = area.getLastCell();
        Rows latest = new Rows(-1, 0);
        Map<Integer, BigDecimal> below = new HashMap<>();
        Map<Integer, BigDecimal> sums = new HashMap<>();
        XMLStreamReader xml = Xml.reader(sheet);
        CellAddress at = new CellAddress(first);
        String type = NUMBER;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (element.equals("c")) {
                at = new CellAddress(xml.getAttributeValue(null, "r"));
                type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), NUMBER);
            } else if ((element.equals("v") || element.equals("t"))
                    && at.getRow() > first.getRow()
                    && at.getRow() <= last.getRow() + 1) {
                boolean follows = at.getRow() > last.getRow();
                latest = follows ? latest : row(at.getRow(), latest);
                String text = xml.getElementText();
                int column = at.getColumn() - first.getCol();
                if (type.equals(NUMBER)) {
                    (follows ? below : sums).merge(column, new BigDecimal(text), BigDecimal::add);
                }
                cells.accept(
                        new CellAddress(at.getRow() - first.getRow() - 1, column),
                        type.equals(SHARED)
                                ? texts.getItemAt(Integer.parseInt(text)).getString()
                                : text);
            }
        }
        return new TableRange(latest.count(), sums, below, Map.of());
    }

    /** How many rows had a cell, up to the last one seen. */
    private record Rows(int last, int count) {}

    private static Rows row(int row, Rows before) {
        return row == before.last() ? before : new Rows(row, before.count() + 1);
    }
}
