package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.opening.ZipParts;
import io.zhuqi.tabular.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a zipped workbook says of itself: its sheets in order, its epoch, where its parts stand. */
public final class XlsxCatalogue {
    /**
     * One worksheet.
     *
     * @param index position among all sheets of the workbook, chart sheets counted
     */
    public record Entry(int index, String name, boolean hidden, String part) {}

    private static final String BINARY = "xl/workbook.bin";

    private final ZipParts zip;
    private final List<Entry> sheets = new ArrayList<>();
    private String workbook = "";
    private boolean epoch1904;
    private String texts = "xl/sharedStrings.xml";
    private String styles = "xl/styles.xml";

    private XlsxCatalogue(ZipParts zip) {
        this.zip = zip;
    }

    public static XlsxCatalogue read(ZipParts zip, TabularLimits limits)
            throws IOException, XMLStreamException, UnreadableFile {
        XlsxCatalogue catalogue = new XlsxCatalogue(zip);
        catalogue.workbook = catalogue.workbookPart();
        if (!catalogue.binary()) {
            catalogue.readWorkbook(catalogue.workbook, limits.maxSheets());
        }
        return catalogue;
    }

    /** The part in which the workbook stands. */
    public String workbook() {
        return workbook;
    }

    /** Whether it is a binary workbook, of which nothing else is told here. */
    public boolean binary() {
        return workbook.endsWith(".bin");
    }

    List<Entry> sheets() {
        return sheets;
    }

    boolean epoch1904() {
        return epoch1904;
    }

    String texts() {
        return texts;
    }

    String styles() {
        return styles;
    }

    private String workbookPart() throws IOException, XMLStreamException, UnreadableFile {
        String part = Relationship.of(zip, "").values().stream()
                .filter(r -> r.isA("officeDocument"))
                .map(r -> ZipParts.resolve("", r.target()))
                .filter(zip::has)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (!zip.has(part) && zip.has(BINARY)) {
            part = BINARY;
        }
        if (!zip.has(part)) {
            throw new UnreadableFile(Reason.NOT_A_TABLE, "a zip without a workbook inside");
        }
        return part;
    }

    private void readWorkbook(String part, int maxSheets) throws IOException, XMLStreamException, UnreadableFile {
        Map<String, Relationship> relationships = Relationship.of(zip, part);
        for (Relationship r : relationships.values()) {
            if (r.isA("sharedStrings")) {
                texts = ZipParts.resolve(part, r.target());
            } else if (r.isA("styles")) {
                styles = ZipParts.resolve(part, r.target());
            }
        }
        boolean workbook = false;
        int index = 0;
        try (InputStream in = zip.stream(part).orElseThrow()) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.toStart(xml)) {
                switch (xml.getLocalName()) {
                    case "workbook" -> workbook = true;
                    case "workbookPr" -> epoch1904 = Xml.flag(xml, "date1904");
                    case "sheet" -> addSheet(xml, index++, part, relationships, maxSheets);
                    default -> {}
                }
            }
        }
        if (!workbook) {
            throw new UnreadableFile(Reason.NOT_A_TABLE, "an office document, but no workbook");
        }
    }

    private void addSheet(
            XMLStreamReader xml, int index, String part, Map<String, Relationship> relationships, int maxSheets)
            throws UnreadableFile {
        if (index >= maxSheets) {
            throw new UnreadableFile(Reason.TOO_LARGE, "more than " + maxSheets + " sheets");
        }
        String name = Xml.attribute(xml, "name");
        String state = Xml.attribute(xml, "state");
        boolean hidden = state != null && !state.equals("visible");
        @Nullable Relationship to = relationships.get(relationshipId(xml));
        if (to != null && to.isA("worksheet")) {
            String target = ZipParts.resolve(part, to.target());
            sheets.add(new Entry(index, name == null ? "" : name, hidden, target));
        }
    }

    private static String relationshipId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
