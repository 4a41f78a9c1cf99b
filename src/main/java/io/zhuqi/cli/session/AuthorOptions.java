package io.zhuqi.cli.session;

import io.zhuqi.operations.Author;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who runs a verb that changes something. */
public final class AuthorOptions {
    @Option(names = "--operator", paramLabel = "NAME")
    @Nullable
    String operator;

    /** Who runs this verb, without a reason. */
    public Author author() {
        return author(null);
    }

    /** Who runs this verb, and why; null where no reason was asked for. */
    public Author author(@Nullable String reason) {
        return new Author(operator == null ? System.getProperty("user.name", "") : operator, reason);
    }
}
