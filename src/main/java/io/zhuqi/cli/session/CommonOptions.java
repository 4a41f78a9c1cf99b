package io.zhuqi.cli.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every verb takes, with or without a database. */
class CommonOptions {
    @Option(names = "--jobs", paramLabel = "DIR")
    @Nullable
    Path jobs;

    @Option(names = "--locale", paramLabel = "zh|en")
    @Nullable
    String locale;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;
}
