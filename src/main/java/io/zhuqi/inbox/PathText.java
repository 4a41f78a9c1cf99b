package io.zhuqi.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path's text from the bytes in which the file system keeps it, so that it does not depend on the locale that the program was started
 * under: in the C locale, which cron gives, Java itself would show every Chinese character as the same replacement.
 */
final class PathText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEX = 16;

    private PathText() {}

    /** The path of {@code file} below {@code root}, with '/'. Each name is UTF-8, or GB18030 where its bytes cannot be UTF-8. */
    static String relative(Path root, Path file) {
        String top = root.toUri().getRawPath();
        String whole = file.toUri().getRawPath();
        String rest = whole.substring(top.endsWith("/") ? top.length() : top.length() + 1);
        return Stream.of(rest.split("/")).map(name -> decode(bytes(name))).collect(Collectors.joining("/"));
    }

    private static byte[] bytes(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int at = 0; at < escaped.length(); at++) {
            char letter = escaped.charAt(at);
            if (letter == '%') {
                bytes.write(Integer.parseInt(escaped.substring(at + 1, at + 3), HEX));
                at += 2;
            } else {
                bytes.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** UTF-8, or GB18030 where the bytes cannot be UTF-8. */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, GB18030);
        }
    }
}
