package io.zhuqi.cli.tries;

import io.zhuqi.cli.Words;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.pipeline.OpenControlRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One thing to try: CSV files in, one CSV file out, by the rules of the control room and without a database. */
abstract class TryFiles implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "CSV", required = true, descriptionKey = "try.out")
    Path out = Path.of("");

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

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Does it and says what came of it. */
    @Override
    public final Integer call() throws IOException {
        run(OpenControlRoom.at(jobs));
        return 0;
    }

    /**
     * Reads the files, writes {@link #out} as a whole.
     *
     * @throws io.zhuqi.operations.WrongUse for a file that is not there or lacks a column
     */
    abstract void run(ControlRoom room) throws IOException;

    void say(String key, Map<String, ?> values) {
        spec.commandLine().getOut().println(words(spec).say(key, values));
    }

    static Words words(CommandSpec spec) {
        return new Words(spec.resourceBundle().getLocale());
    }
}
