package io.zhuqi.tabular.text;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.opening.Deadline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one encoding in which all of a text can be read: a byte order mark decides, else UTF-8, else GB18030, each
 * strictly to the last byte. Text that fits none, that changes its encoding on the way, or that was saved in a wrong
 * one is refused rather than read as garbage.
 *
 * @param charset of the text
 * @param mark bytes of the byte order mark in front
 */
public record TextEncoding(Charset charset, int mark) {
    private static final int SAMPLE = 8192;
    /** One unusual character in so many makes a text no UTF-16. */
    private static final int STRANGE_PER = 20;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The encoding that a byte order mark declares, if the bytes begin with one. */
    public static Optional<TextEncoding> markOf(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (begins(head, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (begins(head, 0xFE, 0xFF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    /**
     * UTF-16 without a mark, known by its null bytes and by reading almost throughout as Chinese and plain Latin text, which text in
     * another encoding never does.
     */
    public static Optional<TextEncoding> unmarkedWide(byte[] head) {
        for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            if (reads(head, wide)) {
                return Optional.of(new TextEncoding(wide, 0));
            }
        }
        return Optional.empty();
    }

    private static boolean reads(byte[] head, Charset wide) {
        boolean nulls = false;
        for (byte b : head) {
            nulls |= b == 0;
        }
        if (!nulls || head.length < 2) {
            return false;
        }
        String text = new String(head, 0, head.length & ~1, wide);
        long usual = text.chars().filter(TextEncoding::isUsual).count();
        return (text.length() - usual) * STRANGE_PER < text.length();
    }

    /** Latin letters, digits and signs, line ends, Chinese characters, their punctuation and wide forms. */
    private static boolean isUsual(int c) {
        return (c >= ' ' && c < 0x7F)
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || (c >= 0x3000 && c < 0xA000)
                || (c >= 0xFF00 && c < 0xFFF0)
                || (c >= 0x2010 && c < 0x2700)
                || (c >= 0xA0 && c < 0x400);
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    public static TextEncoding of(Path file, Deadline deadline) throws IOException, UnreadableFile {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        Optional<TextEncoding> marked = markOf(head).or(() -> unmarkedWide(head));
        TextEncoding first = marked.orElse(new TextEncoding(StandardCharsets.UTF_8, 0));
        TextSurvey survey = TextSurvey.of(file, first, deadline);
        if (survey.fits()) {
            return accept(survey, first);
        }
        if (marked.isPresent() || survey.mostlyUtf8()) {
            throw refuse(survey, first.charset());
        }
        TextEncoding second = new TextEncoding(GB18030, 0);
        TextSurvey again = TextSurvey.of(file, second, deadline);
        if (again.fits()) {
            return accept(again, second);
        }
        throw refuse(again, GB18030);
    }

    private static TextEncoding accept(TextSurvey survey, TextEncoding encoding) throws UnreadableFile {
        if (survey.blank()) {
            throw new UnreadableFile(Reason.EMPTY, "nothing but white space");
        }
        if (survey.garbled()) {
            throw new UnreadableFile(Reason.UNKNOWN_ENCODING, "the text was saved in a wrong encoding before");
        }
        return encoding;
    }

    private static UnreadableFile refuse(TextSurvey survey, Charset charset) {
        return survey.cutOff()
                ? new UnreadableFile(Reason.DAMAGED, "cut off in the middle of a character")
                : new UnreadableFile(
                        Reason.UNKNOWN_ENCODING, "line " + survey.line() + " is not " + charset.name() + " text");
    }

    /** A reader behind the byte order mark that fails on what does not fit. */
    public Reader reader(Path file, Deadline deadline) throws IOException {
        InputStream in = deadline.over(Files.newInputStream(file));
        try {
            in.skipNBytes(mark);
            return new BufferedReader(new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException failure) {
            in.close();
            throw failure;
        }
    }
}
