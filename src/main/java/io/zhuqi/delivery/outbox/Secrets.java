package io.zhuqi.delivery.outbox;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and tokens: from the environment ({@code mail.password} as {@code ZHUQI_MAIL_PASSWORD}), else from
 * {@code HOME/secrets.properties}. They are read when they are needed, kept nowhere and never logged.
 */
public final class Secrets {
    private static final String FILE = "secrets.properties";
    private static final String PREFIX = "ZHUQI_";

    private final Path file;
    private final Map<String, String> environment;

    public Secrets(Path home, Map<String, String> environment) {
        this.file = home.resolve(FILE);
        this.environment = environment;
    }

    /**
     * The secret of that name.
     *
     * @throws NotCarried when there is none
     */
    public String of(String name) throws NotCarried {
        String variable =
                PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        @Nullable String given = environment.get(variable);
        @Nullable String value = given == null ? inFile(name) : given;
        if (value == null || value.isBlank()) {
            throw new NotCarried(
                    "no secret " + name + " in " + file + " nor " + variable + " in the environment", false);
        }
        return value.strip();
    }

    private @Nullable String inFile(String name) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }
}
