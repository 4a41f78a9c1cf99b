package io.zhuqi.tabular.xlsb;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The records of one part of a binary workbook: [MS-XLSB] 2.1.4. */
final class XlsbRecords implements AutoCloseable {
    static final int NONE = -1;

    private static final int LONGEST = 1 << 24;
    private static final int MORE = 0x80;

    private final InputStream in;
    private ByteBuffer content = ByteBuffer.allocate(0);

    XlsbRecords(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Goes to the next record and tells its kind. */
    int next() throws IOException, UnreadableFile {
        int first = in.read();
        if (first < 0) {
            return NONE;
        }
        int kind = (first & MORE) == 0 ? first : (first & 0x7F) | (byteOrEnd() & 0x7F) << 7;
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int part = byteOrEnd();
            length |= (part & 0x7F) << shift;
            if ((part & MORE) == 0) {
                break;
            }
        }
        if (length > LONGEST) {
            throw new UnreadableFile(Reason.DAMAGED, "a record of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("cut off inside a record");
        }
        content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return kind;
    }

    private int byteOrEnd() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("cut off inside a record");
        }
        return b;
    }

    /** What the current record holds; reading beyond it is a buffer underflow. */
    ByteBuffer content() {
        return content;
    }

    /** A text at the place of the content; empty for the mark of none. */
    String text(int maxLength) throws UnreadableFile {
        int length = content.getInt();
        if (length == -1) {
            return "";
        }
        if (length < 0 || length > content.remaining() / 2) {
            throw new UnreadableFile(Reason.DAMAGED, "a text longer than its record");
        }
        if (length > maxLength) {
            throw new UnreadableFile(Reason.TOO_LARGE, "a cell of more than " + maxLength + " characters");
        }
        byte[] chars = new byte[length * 2];
        content.get(chars);
        return new String(chars, StandardCharsets.UTF_16LE);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
