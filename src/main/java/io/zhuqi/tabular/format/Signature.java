package io.zhuqi.tabular.format;

import io.zhuqi.tabular.text.TextEncoding;
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
    /** rar, 7z, gz and the like. */
    ARCHIVE,
    HTML,
    /** A web page with its pictures in one text. */
    WEB_ARCHIVE,
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
        if (begins(head, 'R', 'a', 'r', '!')
                || begins(head, '7', 'z', 0xBC, 0xAF)
                || begins(head, 0x1F, 0x8B)
                || begins(head, 'B', 'Z', 'h')
                || begins(head, 0xFD, '7', 'z', 'X')) {
            return ARCHIVE;
        }
        return switch (FileMagic.valueOf(head)) {
            case OLE2 -> OLE2;
            case BIFF2, BIFF3, BIFF4 -> BARE_BIFF;
            case PDF, RTF, GIF, JPEG, PNG, TIFF, EMF, WMF, BMP, WORD2, MSWRITE -> OTHER;
            default -> text(head);
        };
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Signature text(byte[] head) {
        TextEncoding encoding = TextEncoding.markOf(head)
                .or(() -> TextEncoding.unmarkedWide(head))
                .orElse(new TextEncoding(StandardCharsets.ISO_8859_1, 0));
        String start = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
        long controls = start.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return controls * CONTROLS_PER > start.length() && encoding.mark() == 0
                ? OTHER
                : markup(start.stripLeading().toLowerCase(Locale.ROOT));
    }

    private static Signature markup(String start) {
        if (start.startsWith("mime-version:")) {
            return WEB_ARCHIVE;
        }
        if (!start.startsWith("<")) {
            return TEXT;
        }
        if (start.startsWith("<!doctype html") || start.contains("<html") || start.contains("<table")) {
            return start.contains("<workbook") || start.contains("<ss:workbook") ? XML : HTML;
        }
        return start.startsWith("<?xml") || start.startsWith("<workbook") ? XML : TEXT;
    }
}
