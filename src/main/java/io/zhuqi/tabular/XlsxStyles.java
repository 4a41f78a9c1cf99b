package io.zhuqi.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number style behind each cell style of one workbook. */
final class XlsxStyles {
    private static final int MAX_FORMAT_LENGTH = 1024;

    private final List<NumberStyle> byIndex = new ArrayList<>();

    private XlsxStyles() {}

    static XlsxStyles read(Optional<InputStream> part) throws IOException, XMLStreamException, UnreadableFile {
        XlsxStyles styles = new XlsxStyles();
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                styles.read(Xml.reader(in));
            }
        }
        return styles;
    }

    NumberStyle of(int index) {
        return index >= 0 && index < byIndex.size() ? byIndex.get(index) : NumberStyle.GENERAL;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        Map<Integer, NumberStyle> known = new HashMap<>();
        Map<Integer, String> codes = new HashMap<>();
        boolean inCellStyles = false;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> readFormat(xml, codes);
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            int id = Xml.number(Xml.attribute(xml, "numFmtId"), 0);
                            byIndex.add(known.computeIfAbsent(id, i -> NumberStyle.of(i, code(i, codes))));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
        }
    }

    private static void readFormat(XMLStreamReader xml, Map<Integer, String> codes) {
        String code = Xml.attribute(xml, "formatCode");
        if (code != null && code.length() <= MAX_FORMAT_LENGTH) {
            codes.put(Xml.number(Xml.attribute(xml, "numFmtId"), 0), code);
        }
    }

    private static String code(int id, Map<Integer, String> codes) {
        String own = codes.get(id);
        String builtin = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
        return builtin == null ? "" : builtin;
    }
}
