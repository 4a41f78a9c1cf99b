package io.zhuqi.tabular.container;

import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.ods.OdsDialect;
import io.zhuqi.tabular.opening.Opening;
import io.zhuqi.tabular.opening.Unreadable;
import io.zhuqi.tabular.opening.ZipParts;
import io.zhuqi.tabular.xlsb.XlsbFile;
import io.zhuqi.tabular.xlsx.XlsxCatalogue;
import io.zhuqi.tabular.xlsx.XlsxFile;
import io.zhuqi.tabular.xml.Xml;
import io.zhuqi.tabular.xml.XmlBook;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tells zipped workbooks apart by what lies in them. */
public final class ZipFormats {
    private static final String OPEN_DOCUMENT = "content.xml";

    private ZipFormats() {}

    public static TabularFile open(Opening opening) throws IOException, UnreadableFile {
        ZipParts zip = ZipParts.open(opening.file(), opening.limits(), opening.deadline());
        try {
            if (zip.has(OPEN_DOCUMENT)) {
                return openDocument(zip, opening);
            }
            XlsxCatalogue catalogue = XlsxCatalogue.read(zip, opening.limits());
            return catalogue.binary()
                    ? XlsbFile.open(zip, catalogue.workbook(), opening.limits())
                    : new XlsxFile(zip, catalogue, opening.limits());
        } catch (XMLStreamException | IOException | RuntimeException failure) {
            zip.close();
            throw Unreadable.from(failure);
        } catch (UnreadableFile known) {
            zip.close();
            throw known;
        }
    }

    private static TabularFile openDocument(ZipParts zip, Opening opening)
            throws IOException, XMLStreamException, UnreadableFile {
        if (enciphered(zip)) {
            throw new UnreadableFile(Reason.LOCKED, "an OpenDocument file with a password");
        }
        return XmlBook.open(
                zip, () -> zip.stream(OPEN_DOCUMENT).orElseThrow(), () -> new OdsDialect(opening.limits()), opening);
    }

    private static boolean enciphered(ZipParts zip) throws IOException, XMLStreamException, UnreadableFile {
        Optional<InputStream> manifest = zip.stream("META-INF/manifest.xml");
        if (manifest.isEmpty()) {
            return false;
        }
        try (InputStream in = manifest.get()) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.toStart(xml)) {
                if (xml.getLocalName().equals("encryption-data")) {
                    return true;
                }
            }
            return false;
        }
    }
}
