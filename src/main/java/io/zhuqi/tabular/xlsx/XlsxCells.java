package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.cell.CellMaker;
import io.zhuqi.tabular.cell.NumberFormats;
import io.zhuqi.tabular.cell.SharedTexts;
import io.zhuqi.tabular.xml.Xml;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one {@code c} element. */
final class XlsxCells {
    /** What stands where a formula has never been computed, so that its cell is not taken for an empty one. */
    private static final String NEVER_COMPUTED = "#N/A";

    private final SharedTexts texts;
    private final NumberFormats formats;
    private final CellMaker make;
    private final int maxLength;

    XlsxCells(SharedTexts texts, NumberFormats formats, CellMaker make, TabularLimits limits) {
        this.texts = texts;
        this.formats = formats;
        this.make = make;
        this.maxLength = limits.maxCellLength();
    }

    /** The cell at which the reader stands; the reader is moved past it. Null when nothing is in it. */
    @Nullable
    SourceCell read(XMLStreamReader xml, int column) throws XMLStreamException, UnreadableFile {
        String type = Xml.attribute(xml, "t");
        int style = Xml.number(Xml.attribute(xml, "s"), 0);
        String value = null;
        String inline = null;
        boolean formula = false;
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = Xml.text(xml, maxLength);
                    case "is" -> inline = RichText.read(xml, maxLength);
                    case "f" -> {
                        formula = true;
                        Xml.skip(xml);
                    }
                    default -> Xml.skip(xml);
                }
            }
        }
        if (inline != null) {
            return make.text(column, inline, formula);
        }
        if (value == null) {
            return formula ? make.error(column, NEVER_COMPUTED, true) : null;
        }
        return value.isEmpty() ? null : typed(column, type == null ? "n" : type, value, style, formula);
    }

    private @Nullable SourceCell typed(int column, String type, String value, int style, boolean formula)
            throws UnreadableFile {
        return switch (type) {
            case "s" -> make.text(column, texts.get(Xml.number(value.strip(), -1)), formula);
            case "str", "inlineStr" -> make.text(column, RichText.decode(value), formula);
            case "b" ->
                make.bool(column, value.strip().equals("1") || value.strip().equals("true"), formula);
            case "e" -> make.error(column, value, formula);
            case "d" -> make.isoDate(column, value, formula);
            default -> make.number(column, value, formats.ofStyle(style), formula);
        };
    }
}
