package io.zhuqi.tabular.xls;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.CodePageUtil;

/** Text in the records of one workbook: Unicode from Excel 97 on, before that in the code page that the file names. */
final class BiffText {
    private static final int WIDE = 1;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final BiffVersion version;
    private Charset codePage = WESTERN;

    BiffText(BiffVersion version) {
        this.version = version;
    }

    /** Obeys the record that names the code page; one that this machine does not know leaves the Western one. */
    void codePage(int number) {
        try {
            codePage = number == CodePageUtil.CP_GBK
                    ? CHINESE
                    : Charset.forName(CodePageUtil.codepageToEncoding(number, true));
        } catch (UnsupportedEncodingException | IllegalArgumentException unknown) {
            codePage = WESTERN;
        }
    }

    /** Text behind a length of one byte. */
    String brief(RecordInputStream in) {
        return of(in, in.readUByte());
    }

    /** Text behind a length of two bytes, of one byte in Excel 2. */
    String full(RecordInputStream in) {
        return of(in, version == BiffVersion.BIFF2 ? in.readUByte() : in.readUShort());
    }

    private String of(RecordInputStream in, int length) {
        if (version.unicode()) {
            if (length == 0 && in.remaining() == 0) {
                return "";
            }
            return (in.readByte() & WIDE) == 0 ? in.readCompressedUnicode(length) : in.readUnicodeLEString(length);
        }
        byte[] bytes = new byte[Math.min(length, in.remaining())];
        in.readFully(bytes);
        return new String(bytes, codePage.equals(StandardCharsets.UTF_16LE) ? WESTERN : codePage);
    }
}
