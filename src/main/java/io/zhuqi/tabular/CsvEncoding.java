package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
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
record CsvEncoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The encoding that a byte order mark declares, if the bytes begin with one. */
    static Optional<CsvEncoding> markOf(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new CsvEncoding(StandardCharsets.UTF_8, 3));
        }
        if (begins(head, 0xFF, 0xFE)) {
            return Optional.of(new CsvEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (begins(head, 0xFE, 0xFF)) {
            return Optional.of(new CsvEncoding(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
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

    static CsvEncoding of(Path file, Deadline deadline) throws IOException, UnreadableFile {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        Optional<CsvEncoding> marked = markOf(head);
        CsvEncoding first = marked.orElse(new CsvEncoding(StandardCharsets.UTF_8, 0));
        CsvSurvey survey = CsvSurvey.of(file, first, deadline);
        if (survey.fits()) {
            return accept(survey, first);
        }
        if (marked.isPresent() || survey.mostlyUtf8()) {
            throw refuse(survey, first.charset());
        }
        CsvEncoding second = new CsvEncoding(GB18030, 0);
        CsvSurvey again = CsvSurvey.of(file, second, deadline);
        if (again.fits()) {
            return accept(again, second);
        }
        throw refuse(again, GB18030);
    }

    private static CsvEncoding accept(CsvSurvey survey, CsvEncoding encoding) throws UnreadableFile {
        if (survey.blank()) {
            throw new UnreadableFile(Reason.EMPTY, "nothing but white space");
        }
        if (survey.garbled()) {
            throw new UnreadableFile(Reason.UNKNOWN_ENCODING, "the text was saved in a wrong encoding before");
        }
        return encoding;
    }

    private static UnreadableFile refuse(CsvSurvey survey, Charset charset) {
        return survey.cutOff()
                ? new UnreadableFile(Reason.DAMAGED, "cut off in the middle of a character")
                : new UnreadableFile(
                        Reason.UNKNOWN_ENCODING, "line " + survey.line() + " is not " + charset.name() + " text");
    }

    /** A reader behind the byte order mark that fails on what does not fit. */
    Reader reader(Path file, Deadline deadline) throws IOException {
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
