package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.cell.NumberFormats;
import io.zhuqi.tabular.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the part of styles, of which number formats alone are wanted. */
final class XlsxStyles {
    private XlsxStyles() {}

    static NumberFormats read(Optional<InputStream> part) throws IOException, XMLStreamException, UnreadableFile {
        NumberFormats formats = new NumberFormats();
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                read(Xml.reader(in), formats);
            }
        }
        return formats;
    }

    private static void read(XMLStreamReader xml, NumberFormats formats) throws XMLStreamException, UnreadableFile {
        boolean inCellStyles = false;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        String code = Xml.attribute(xml, "formatCode");
                        if (code != null) {
                            formats.define(Xml.number(Xml.attribute(xml, "numFmtId"), 0), code);
                        }
                    }
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            formats.addStyle(Xml.number(Xml.attribute(xml, "numFmtId"), 0));
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
}
