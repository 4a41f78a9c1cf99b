package io.zhuqi.tabular.xlsb;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.NumberFormats;
import io.zhuqi.tabular.cell.SharedTexts;
import io.zhuqi.tabular.opening.ZipParts;
import io.zhuqi.tabular.xlsx.Relationship;
import io.zhuqi.tabular.xlsx.XlsxCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What a binary workbook says for all of its sheets: [MS-XLSB] 2.4. */
final class XlsbCatalogue {
    private static final int WORKBOOK_PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int SHARED_TEXT = 19;
    private static final int FORMAT = 44;
    private static final int STYLE = 47;
    private static final int STYLES_BEGIN = 617;
    private static final int STYLES_END = 618;

    private final TabularLimits limits;
    private final SharedTexts texts;
    private final List<XlsxCatalogue.Entry> sheets = new ArrayList<>();
    private final NumberFormats formats = new NumberFormats();
    private boolean epoch1904;

    private XlsbCatalogue(TabularLimits limits) {
        this.limits = limits;
        this.texts = SharedTexts.none(limits);
    }

    static XlsbCatalogue read(ZipParts zip, String part, TabularLimits limits)
            throws IOException, XMLStreamException, UnreadableFile {
        XlsbCatalogue catalogue = new XlsbCatalogue(limits);
        try {
            catalogue.readAll(zip, part);
            return catalogue;
        } catch (IOException | XMLStreamException | UnreadableFile | RuntimeException failure) {
            catalogue.texts.close();
            throw failure;
        }
    }

    List<XlsxCatalogue.Entry> sheets() {
        return sheets;
    }

    SharedTexts texts() {
        return texts;
    }

    boolean epoch1904() {
        return epoch1904;
    }

    NumberFormats formats() {
        return formats;
    }

    private void readAll(ZipParts zip, String part) throws IOException, XMLStreamException, UnreadableFile {
        Map<String, Relationship> relationships = Relationship.of(zip, part);
        int index = 0;
        try (XlsbRecords records = new XlsbRecords(zip.stream(part).orElseThrow())) {
            for (int kind = records.next(); kind != XlsbRecords.NONE; kind = records.next()) {
                if (kind == WORKBOOK_PROPERTIES) {
                    epoch1904 = (records.content().getInt() & 1) != 0;
                } else if (kind == SHEET) {
                    addSheet(records, index++, part, relationships);
                }
            }
        }
        for (Relationship r : relationships.values()) {
            String target = ZipParts.resolve(part, r.target());
            if (r.isA("sharedStrings")) {
                readTexts(zip.stream(target));
            } else if (r.isA("styles")) {
                readStyles(zip.stream(target));
            }
        }
    }

    private void addSheet(XlsbRecords records, int index, String part, Map<String, Relationship> relationships)
            throws UnreadableFile {
        if (index >= limits.maxSheets()) {
            throw new UnreadableFile(Reason.TOO_LARGE, "more than " + limits.maxSheets() + " sheets");
        }
        ByteBuffer in = records.content();
        int state = in.getInt();
        in.getInt();
        Relationship to = relationships.get(records.text(limits.maxCellLength()));
        String name = records.text(limits.maxCellLength());
        if (to != null && to.isA("worksheet")) {
            sheets.add(new XlsxCatalogue.Entry(index, name, state != 0, ZipParts.resolve(part, to.target())));
        }
    }

    private void readTexts(Optional<InputStream> part) throws IOException, UnreadableFile {
        if (part.isEmpty()) {
            return;
        }
        try (XlsbRecords records = new XlsbRecords(part.get())) {
            for (int kind = records.next(); kind != XlsbRecords.NONE; kind = records.next()) {
                if (kind == SHARED_TEXT) {
                    records.content().get();
                    texts.add(records.text(limits.maxCellLength()));
                }
            }
        }
    }

    private void readStyles(Optional<InputStream> part) throws IOException, UnreadableFile {
        if (part.isEmpty()) {
            return;
        }
        boolean inStyles = false;
        try (XlsbRecords records = new XlsbRecords(part.get())) {
            for (int kind = records.next(); kind != XlsbRecords.NONE; kind = records.next()) {
                ByteBuffer in = records.content();
                switch (kind) {
                    case FORMAT -> formats.define(in.getShort() & 0xFFFF, records.text(limits.maxCellLength()));
                    case STYLES_BEGIN -> inStyles = true;
                    case STYLES_END -> inStyles = false;
                    case STYLE -> {
                        if (inStyles) {
                            in.getShort();
                            formats.addStyle(in.getShort() & 0xFFFF);
                        }
                    }
                    default -> {}
                }
            }
        }
    }
}
