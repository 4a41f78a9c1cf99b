package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.xml.Xml;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text in runs, as shared and inline strings hold it; reading aids (phonetics) are left out. */
final class RichText {
    private static final int ESCAPE = "_x0000_".length();

    private RichText() {}

    /** The text of the current {@code si} or {@code is} element, which the reader is moved past. */
    static String read(XMLStreamReader xml, int maxLength) throws XMLStreamException, UnreadableFile {
        String only = null;
        StringBuilder runs = null;
        for (int depth = 1; depth > 0; ) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("t")) {
                    String run = Xml.text(xml, maxLength);
                    if (only == null) {
                        only = run;
                    } else {
                        runs = runs == null ? new StringBuilder(only) : runs;
                        runs.append(run);
                        if (runs.length() > maxLength) {
                            throw new UnreadableFile(
                                    Reason.TOO_LARGE, "a cell of more than " + maxLength + " characters");
                        }
                    }
                } else if (name.equals("rPh")) {
                    Xml.skip(xml);
                } else {
                    depth++;
                }
            }
        }
        String text = runs != null ? runs.toString() : only == null ? "" : only;
        return decode(text);
    }

    /** Undoes the {@code _x000D_} notation for characters that XML cannot hold: ECMA-376 part 1, 22.9.2.19. */
    static String decode(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code >= 0) {
                out.append(text, from, at).append((char) code);
                from = at + ESCAPE;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at + ESCAPE - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
