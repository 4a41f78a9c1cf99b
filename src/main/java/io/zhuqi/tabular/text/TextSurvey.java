package io.zhuqi.tabular.text;

import io.zhuqi.tabular.opening.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** One strict pass over a text in an assumed encoding, and what was seen on the way. */
final class TextSurvey {
    private static final int BUFFER = 1 << 16;

    private final CharsetDecoder decoder;
    private final TripleCount bytes = new TripleCount();
    private final TripleCount characters = new TripleCount();
    private long line = 1;
    private boolean blank = true;
    private boolean fits = true;
    private boolean cutOff;

    private TextSurvey(TextEncoding encoding) {
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static TextSurvey of(Path file, TextEncoding encoding, Deadline deadline) throws IOException {
        TextSurvey survey = new TextSurvey(encoding);
        try (InputStream in = deadline.over(Files.newInputStream(file))) {
            in.skipNBytes(encoding.mark());
            survey.read(in);
        }
        return survey;
    }

    /** Whether every byte could be decoded. */
    boolean fits() {
        return fits;
    }

    /** Whether only the last character lacks bytes. */
    boolean cutOff() {
        return cutOff;
    }

    /** The line of the first bytes that do not fit. */
    long line() {
        return line;
    }

    boolean blank() {
        return blank;
    }

    /** Whether the bytes are UTF-8 for the most part, though not everywhere. */
    boolean mostlyUtf8() {
        return bytes.prevails();
    }

    /** Whether the characters are UTF-8 that was once taken for Latin letters and saved so. */
    boolean garbled() {
        return characters.prevails();
    }

    private void read(InputStream in) throws IOException {
        byte[] raw = new byte[BUFFER];
        ByteBuffer pending = ByteBuffer.allocate(BUFFER * 2);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        boolean end = false;
        while (!end) {
            int n = in.readNBytes(raw, 0, BUFFER);
            end = n < BUFFER;
            for (int i = 0; i < n; i++) {
                bytes.accept(raw[i] & 0xFF);
            }
            pending.put(raw, 0, n).flip();
            if (fits) {
                decode(pending, out, end);
            }
            if (fits) {
                pending.compact();
            } else {
                pending.clear();
            }
        }
    }

    private void decode(ByteBuffer pending, CharBuffer out, boolean end) {
        CoderResult result;
        do {
            result = decoder.decode(pending, out, end);
            see(out.flip());
            out.clear();
        } while (result.isOverflow());
        if (result.isError() || (end && pending.hasRemaining())) {
            fits = false;
            cutOff = end && pending.remaining() <= Math.max(1, result.isError() ? result.length() : 0);
        }
    }

    private void see(CharBuffer chars) {
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c == '\n') {
                line++;
            }
            blank = blank && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
            characters.accept(TripleCount.byteOf(c));
        }
    }
}
