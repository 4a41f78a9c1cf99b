package io.zhuqi.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;

/** What kind of file this is by its first bytes. */
enum Signature {
    ZIP,
    OLE2,
    /** Workbook records without a container, as Excel 2 to 4 wrote them. */
    BARE_BIFF,
    HTML,
    XML,
    TEXT,
    OTHER;

    private static final int SAMPLE = 8192;
    /** Text holds hardly any control characters; one in this many is taken for a slip, more for another kind of file. */
    private static final int CONTROLS_PER = 20;

    static Signature of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        return of(head);
    }

    private static Signature of(byte[] head) {
        if (head.length >= 4 && head[0] == 9 && head[1] == 8 && head[3] == 0) {
            return BARE_BIFF;
        }
        if (head.length >= 2 && head[0] == 'P' && head[1] == 'K') {
            return ZIP;
        }
        return switch (FileMagic.valueOf(head)) {
            case OLE2 -> OLE2;
            case BIFF2, BIFF3, BIFF4 -> BARE_BIFF;
            case PDF, RTF, GIF, JPEG, PNG, TIFF, EMF, WMF, BMP, WORD2, MSWRITE -> OTHER;
            default -> text(head);
        };
    }

    private static Signature text(byte[] head) {
        if (CsvEncoding.markOf(head).isPresent()) {
            return TEXT;
        }
        int controls = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        if (controls * CONTROLS_PER > head.length) {
            return OTHER;
        }
        String start =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml")) {
            return start.contains("<html") ? HTML : XML;
        }
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")
                ? HTML
                : TEXT;
    }
}
