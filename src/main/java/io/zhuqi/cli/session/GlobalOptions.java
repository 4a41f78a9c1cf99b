package io.zhuqi.cli.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every verb with a database takes. */
public final class GlobalOptions extends CommonOptions {
    @Option(names = "--home", paramLabel = "DIR")
    @Nullable
    public Path home;
}
