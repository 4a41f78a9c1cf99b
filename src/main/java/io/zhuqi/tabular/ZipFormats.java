package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tells zipped workbooks apart by what lies in them. */
final class ZipFormats {
    private static final String OPEN_DOCUMENT = "content.xml";

    private ZipFormats() {}

    static TabularFile open(Opening opening) throws IOException, UnreadableFile {
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
