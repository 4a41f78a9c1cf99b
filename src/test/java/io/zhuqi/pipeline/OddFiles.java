package io.zhuqi.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Registers of leave with one row, in every container that is sent or that an enemy could send. */
final class OddFiles {
    static final List<String> HEADER = List.of("干部姓名", "开始日期", "结束日期", "类型");
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private OddFiles() {}

    static List<String> row(String official) {
        return List.of(official, "2022-11-01", "2022-11-03", "年休");
    }

    static byte[] csv(String official) {
        return (String.join(",", HEADER) + "\n" + String.join(",", row(official)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] html(String official, String picture) {
        return ("<html><body><img src='" + picture + "'><table><tr><th>"
                        + String.join("</th><th>", HEADER) + "</th></tr><tr><td>"
                        + String.join("</td><td>", row(official)) + "</td></tr></table></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xls(String official, String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("请假");
            for (List<String> texts : List.of(HEADER, row(official))) {
                Row cells = sheet.createRow(sheet.getPhysicalNumberOfRows());
                texts.forEach(text ->
                        cells.createCell(cells.getPhysicalNumberOfCells()).setCellValue(text));
            }
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    /** As Excel protects a workbook since 2010. */
    static byte[] encrypted(byte[] xlsx, String password) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream inner = encryptor.getDataStream(container)) {
                inner.write(xlsx);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    static byte[] xlsx(String official) throws IOException {
        return xlsx(sheet(rows(official)), Map.of());
    }

    /** A workbook of one sheet part, with other parts beside it. */
    static byte[] xlsx(String sheet, Map<String, String> more) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml", ""));
        parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml", ""));
        parts.put(
                "xl/workbook.xml",
                ("<workbook xmlns:r='" + OFFICE.substring(0, OFFICE.length() - 1)
                                + "'><sheets><sheet name='请假' r:id='r'/></sheets></workbook>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        more.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zip(parts);
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String rows(String official) {
        return row(HEADER) + row(row(official));
    }

    static String row(List<String> texts) {
        StringBuilder row = new StringBuilder("<row>");
        texts.forEach(
                text -> row.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>"));
        return row.append("</row>").toString();
    }

    static byte[] relationships(String kind, String target, String attributes) {
        return ("<Relationships><Relationship Id='r' Type='" + OFFICE + kind + "' Target='" + target + "'" + attributes
                        + "/></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsb(String official) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.bin", ""));
        parts.put("xl/_rels/workbook.bin.rels", relationships("worksheet", "worksheets/sheet1.bin", ""));
        Binary workbook = new Binary();
        workbook.record(156, workbook.content().putInt(0).putInt(1), "r", "请假");
        parts.put("xl/workbook.bin", workbook.bytes());
        Binary sheet = new Binary();
        List<List<String>> rows = List.of(HEADER, row(official));
        for (int row = 0; row < rows.size(); row++) {
            sheet.record(0, sheet.content().putInt(row).putInt(0).putInt(0).put((byte) 0));
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.record(
                        6,
                        sheet.content().putInt(column).putInt(0),
                        rows.get(row).get(column));
            }
        }
        sheet.record(146, sheet.content());
        parts.put("xl/worksheets/sheet1.bin", sheet.bytes());
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** An archive with names in GBK, as Chinese systems write it; a name that ends with an at sign is a link to the content. */
    static byte[] archive(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding("GBK");
            zip.setUseLanguageEncodingFlag(false);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(member.getKey().replace("@", ""));
                if (member.getKey().endsWith("@")) {
                    entry.setUnixMode(0120777);
                }
                zip.putArchiveEntry(entry);
                zip.write(member.getValue());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Records of a binary part: [MS-XLSB] 2.1.4. */
    private static final class Binary {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        ByteBuffer content() {
            return ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        }

        void record(int kind, ByteBuffer content, String... texts) {
            for (String text : texts) {
                content.putInt(text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
            }
            number(kind);
            number(content.position());
            byte[] bytes = new byte[content.position()];
            content.flip().get(bytes);
            out.writeBytes(bytes);
        }

        private void number(int value) {
            if (value > 0x7F) {
                out.write((value & 0x7F) | 0x80);
                out.write(value >> 7);
            } else {
                out.write(value);
            }
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
