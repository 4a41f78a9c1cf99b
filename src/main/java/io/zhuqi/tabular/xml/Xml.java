package io.zhuqi.tabular.xml;

import com.ctc.wstx.stax.WstxInputFactory;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Pull reading of XML from strangers: no document type declaration, no entity but the five, nothing external.
 * Elements are known by their local names, so that strict and transitional files are read alike.
 */
public final class Xml {
    private static final int INPUT_BUFFER = 1 << 15;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.getConfig().setInputBufferLength(INPUT_BUFFER);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** Goes to the next start of an element; false at the end of the document. */
    public static boolean toStart(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        while (xml.hasNext()) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** The next event; a document type declaration or an entity that has to be looked up is refused. */
    public static int next(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFile(Reason.DAMAGED, "the XML declares or uses entities of its own");
        }
        return event;
    }

    public static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    public static boolean flag(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** A whole number from an attribute; the fallback where it is missing or none. */
    public static int number(@Nullable String value, int fallback) {
        if (value == null || value.isEmpty() || value.length() > 9) {
            return fallback;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return fallback;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The text of the current element, which the reader is moved past; refused when it is longer than allowed. */
    public static String text(XMLStreamReader xml, int maxLength) throws XMLStreamException, UnreadableFile {
        String first = "";
        StringBuilder more = null;
        for (int depth = 1; depth > 0; ) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (more == null && first.isEmpty()) {
                        first = xml.getText();
                    } else {
                        more = more == null ? new StringBuilder(first) : more;
                        more.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        checkLength(more.length(), maxLength);
                    }
                }
                default -> {}
            }
        }
        checkLength(first.length(), maxLength);
        return more == null ? first : more.toString();
    }

    private static void checkLength(int length, int maxLength) throws UnreadableFile {
        if (length > maxLength) {
            throw new UnreadableFile(Reason.TOO_LARGE, "a text of more than " + maxLength + " characters");
        }
    }

    /** Moves the reader past the current element. */
    public static void skip(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        for (int depth = 1; depth > 0; ) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
