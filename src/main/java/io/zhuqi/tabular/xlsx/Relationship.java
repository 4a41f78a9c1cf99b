package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.opening.ZipParts;
import io.zhuqi.tabular.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where one part of a zipped document points to another. */
public record Relationship(String type, String target) {
    public boolean isA(String kind) {
        return type.endsWith("/" + kind);
    }

    /** What a part points at within the file, by the name of the pointer; what it points at outside is left aside. */
    public static Map<String, Relationship> of(ZipParts zip, String part)
            throws IOException, XMLStreamException, UnreadableFile {
        Map<String, Relationship> found = new HashMap<>();
        Optional<InputStream> stream = zip.stream(ZipParts.relationshipsOf(part));
        if (stream.isEmpty()) {
            return found;
        }
        try (InputStream in = stream.get()) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.toStart(xml)) {
                String id = Xml.attribute(xml, "Id");
                String type = Xml.attribute(xml, "Type");
                String target = Xml.attribute(xml, "Target");
                boolean external = "External".equals(Xml.attribute(xml, "TargetMode"));
                if (id != null && type != null && target != null && !external) {
                    found.putIfAbsent(id, new Relationship(type, target));
                }
            }
        }
        return found;
    }
}
