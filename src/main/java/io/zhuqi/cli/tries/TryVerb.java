package io.zhuqi.cli.tries;

import io.zhuqi.cli.session.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code try}: tries one stage of the program on CSV files, without a database; lists what can be tried. */
@Command(
        name = "try",
        subcommands = {TryCode.class, TryMatch.class, TryCite.class, TrySuggest.class, TryCopied.class})
public final class TryVerb implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Alone there is nothing to try. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), new Words(spec.resourceBundle().getLocale()).say("error.no-verb"));
    }
}
