package io.zhuqi.reporting.pdf.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The metadata stream (XMP) that makes a PDF say that it is PDF/A-2b, and what it is (ISO 19005-2, 6.6). */
final class MetadataStream {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String PDF = "http://ns.adobe.com/pdf/1.3/";
    private static final String PDF_A = "http://www.aiim.org/pdfa/ns/id/";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private final XMLStreamWriter out;

    private MetadataStream(XMLStreamWriter out) {
        this.out = out;
    }

    /** The stream of a document. */
    static byte[] of(DocumentFacts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new MetadataStream(out).write(facts);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(DocumentFacts facts) throws XMLStreamException {
        String date = facts.date().atStartOfDay().atOffset(ZoneOffset.UTC).format(MOMENT);
        out.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
        out.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
        out.writeNamespace("x", "adobe:ns:meta/");
        out.writeStartElement("rdf", "RDF", RDF);
        out.writeNamespace("rdf", RDF);
        out.writeStartElement("rdf", "Description", RDF);
        out.writeAttribute("rdf", RDF, "about", "");
        out.writeNamespace("dc", DC);
        out.writeNamespace("xmp", XMP);
        out.writeNamespace("pdf", PDF);
        out.writeNamespace("pdfaid", PDF_A);
        text("pdfaid", PDF_A, "part", "2");
        text("pdfaid", PDF_A, "conformance", "B");
        inLanguage("title", facts.title());
        list("creator", "Seq", facts.author());
        inLanguage("description", facts.subject());
        list("language", "Bag", facts.language());
        text("xmp", XMP, "CreatorTool", DocumentFacts.CREATOR);
        text("xmp", XMP, "CreateDate", date);
        text("xmp", XMP, "ModifyDate", date);
        text("pdf", PDF, "Producer", DocumentFacts.PRODUCER);
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
        out.writeProcessingInstruction("xpacket", "end=\"r\"");
    }

    private void text(String prefix, String space, String name, String text) throws XMLStreamException {
        out.writeStartElement(prefix, name, space);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void inLanguage(String name, String text) throws XMLStreamException {
        out.writeStartElement("dc", name, DC);
        out.writeStartElement("rdf", "Alt", RDF);
        out.writeStartElement("rdf", "li", RDF);
        out.writeAttribute("xml:lang", "x-default");
        out.writeCharacters(text);
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private void list(String name, String kind, String text) throws XMLStreamException {
        out.writeStartElement("dc", name, DC);
        out.writeStartElement("rdf", kind, RDF);
        text("rdf", RDF, "li", text);
        out.writeEndElement();
        out.writeEndElement();
    }
}
