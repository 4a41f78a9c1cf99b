package io.zhuqi.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, written as Excel writes them. */
final class BenchWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private BenchWorkbook() {}

    static void writeFrame(ZipOutputStream zip) throws IOException {
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("workbook", "sheet.main")
                        + override("worksheets/sheet1", "worksheet")
                        + override("styles", "styles")
                        + override("sharedStrings", "sharedStrings")
                        + "</Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>",
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>"
                        + "<sheet name=\"工作日志\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "styles", "styles.xml")
                        + relation(3, "sharedStrings", "sharedStrings.xml") + "</Relationships>",
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
                        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"3\">"
                        + "<xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                        + "<xf numFmtId=\"22\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static void beginSheet(Writer out, int rows) throws IOException {
        out.append(HEAD).append("<worksheet ").append(MAIN).append("><dimension ref=\"A1:L");
        out.append(Integer.toString(rows)).append("\"/><sheetData>");
    }

    static void endSheet(Writer out) throws IOException {
        out.append("</sheetData><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\"");
        out.append(" footer=\"0.3\"/></worksheet>");
    }

    static void text(Writer out, int column, int row, int index) throws IOException {
        reference(out, column, row).append("\" t=\"s\"><v>");
        out.append(Integer.toString(index)).append("</v></c>");
    }

    static void number(Writer out, int column, int row, String value, int style) throws IOException {
        reference(out, column, row)
                .append("\" s=\"")
                .append(Integer.toString(style))
                .append("\"><v>");
        out.append(value).append("</v></c>");
    }

    private static Writer reference(Writer out, int column, int row) throws IOException {
        return out.append("<c r=\"").append((char) ('A' + column)).append(Integer.toString(row));
    }

    static void beginTexts(Writer out, int count) throws IOException {
        out.append(HEAD).append("<sst ").append(MAIN).append(" uniqueCount=\"").append(Integer.toString(count));
        out.append("\">");
    }

    static void sharedText(Writer out, String text) throws IOException {
        out.append("<si><t>").append(text).append("</t></si>");
    }

    static void endTexts(Writer out) throws IOException {
        out.append("</sst>");
    }
}
