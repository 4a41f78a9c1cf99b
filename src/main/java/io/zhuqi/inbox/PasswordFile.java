package io.zhuqi.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The passwords of protected files, which an operator writes into {@code HOME/passwords.txt}: one {@code name = password} a line, where
 * the name is that of the file or its path in the inbox, with {@code *} and {@code ?} for what may be anything. They are kept nowhere
 * else and never logged.
 */
public final class PasswordFile {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path file;

    /** The passwords below this home; the file may be missing. */
    public PasswordFile(Path home) {
        this.file = home.resolve("passwords.txt");
    }

    /** The passwords to be tried on a file, in the order of the lines; empty when none is given. */
    public List<String> of(String path) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return text().lines()
                .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                .filter(line -> matches(line.substring(0, line.indexOf('=')).strip(), path, name))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .filter(password -> !password.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean matches(String pattern, String path, String name) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        Pattern compiled = Pattern.compile(regex.toString(), Pattern.DOTALL);
        return compiled.matcher(path).matches() || compiled.matcher(name).matches();
    }

    private String text() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, GB18030);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
