package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.cell.SharedTexts;
import io.zhuqi.tabular.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the part of shared strings. */
final class XlsxTexts {
    private XlsxTexts() {}

    /** All of them; none where the workbook has no such part. */
    static SharedTexts read(Optional<InputStream> part, TabularLimits limits)
            throws IOException, XMLStreamException, UnreadableFile {
        SharedTexts texts = SharedTexts.none(limits);
        if (part.isEmpty()) {
            return texts;
        }
        try (InputStream in = part.get()) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.toStart(xml)) {
                if (xml.getLocalName().equals("si")) {
                    texts.add(RichText.read(xml, limits.maxCellLength()));
                }
            }
            return texts;
        } catch (IOException | XMLStreamException | UnreadableFile | RuntimeException failure) {
            texts.close();
            throw failure;
        }
    }
}
