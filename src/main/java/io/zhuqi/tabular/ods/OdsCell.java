package io.zhuqi.tabular.ods;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.CellMaker;
import io.zhuqi.tabular.cell.NumberStyle;
import io.zhuqi.tabular.xml.Xml;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one cell of an OpenDocument table. */
final class OdsCell {
    private static final int DECIMALS_OF_DAY = 12;
    private static final NumberStyle TIME = NumberStyle.of(20, "h:mm");
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final CellMaker make;
    private final int maxLength;

    OdsCell(CellMaker make, int maxLength) {
        this.make = make;
        this.maxLength = maxLength;
    }

    /** What a cell says of itself: its type, the value behind it, and what it shows. */
    record Content(String type, @Nullable String value, String shown, boolean formula) {}

    /** The cell at which the reader stands; the reader is moved past it. */
    Content read(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        String type = type(xml);
        String value =
                switch (type) {
                    case "date" -> Xml.attribute(xml, "date-value");
                    case "time" -> Xml.attribute(xml, "time-value");
                    case "boolean" -> Xml.attribute(xml, "boolean-value");
                    case "string" -> Xml.attribute(xml, "string-value");
                    default -> Xml.attribute(xml, "value");
                };
        boolean formula = Xml.attribute(xml, "formula") != null;
        return new Content(type, value, shown(xml), formula);
    }

    private static String type(XMLStreamReader xml) {
        String type = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("value-type")) {
                String found = xml.getAttributeValue(i);
                type = type.isEmpty() || found.equals("error") ? found : type;
            }
        }
        return type;
    }

    /** Null where nothing is to be seen. */
    @Nullable
    SourceCell make(Content content, int column) throws UnreadableFile {
        String value = content.value();
        boolean formula = content.formula();
        if (content.type().equals("error")) {
            return make.error(column, content.shown(), formula);
        }
        if (value == null || value.isEmpty()) {
            return make.text(column, content.shown(), formula);
        }
        return switch (content.type()) {
            case "float", "percentage", "currency" ->
                make.number(column, value, new NumberStyle(false, zeros(content.shown())), formula);
            case "date" -> make.isoDate(column, value, formula);
            case "time" -> time(column, value, formula);
            case "boolean" -> make.bool(column, value.equals("true"), formula);
            default -> make.text(column, content.shown().isEmpty() ? value : content.shown(), formula);
        };
    }

    /** Digits to which the cell fills up a whole number, told by what it shows. */
    private static int zeros(String shown) {
        return shown.length() > 1 && shown.startsWith("0") && shown.chars().allMatch(c -> c >= '0' && c <= '9')
                ? shown.length()
                : 0;
    }

    private @Nullable SourceCell time(int column, String value, boolean formula) throws UnreadableFile {
        try {
            Duration time = Duration.parse(value);
            BigDecimal seconds = BigDecimal.valueOf(time.toSeconds());
            return make.number(column, seconds.divide(DAY, DECIMALS_OF_DAY, RoundingMode.HALF_EVEN), TIME, formula);
        } catch (DateTimeParseException | ArithmeticException noTime) {
            return make.text(column, value, formula);
        }
    }

    /** The paragraphs, one a line; notes and drawings at the cell are no part of it. */
    private String shown(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        StringBuilder text = new StringBuilder();
        boolean paragraph = false;
        for (int depth = 1; depth > 0; ) {
            int event = Xml.next(xml);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "annotation", "shapes", "frame", "table" -> {
                            Xml.skip(xml);
                            continue;
                        }
                        case "p" -> text.append(paragraph ? "\n" : "");
                        case "s" ->
                            text.append(" ".repeat(Math.min(Xml.number(Xml.attribute(xml, "c"), 1), maxLength)));
                        case "tab" -> text.append('\t');
                        case "line-break" -> text.append('\n');
                        default -> {}
                    }
                    paragraph |= xml.getLocalName().equals("p");
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth > 1) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
            if (text.length() > maxLength) {
                throw new UnreadableFile(Reason.TOO_LARGE, "a cell of more than " + maxLength + " characters");
            }
        }
        return text.toString();
    }
}
