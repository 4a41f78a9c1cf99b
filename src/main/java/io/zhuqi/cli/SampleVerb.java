package io.zhuqi.cli;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.sample.SampleRequest;
import io.zhuqi.sample.WriteSample;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample}: writes an inbox of any size. Needs neither database nor control room. */
@Command(name = "sample")
final class SampleVerb extends Verb {
    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Option(names = "--officials", paramLabel = "N", defaultValue = "0")
    int officials;

    @Option(names = "--months", paramLabel = "M", defaultValue = "0")
    int months;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0")
    long seed;

    @Override
    public Integer call() throws Exception {
        WriteSample.write(request());
        spec.commandLine()
                .getOut()
                .println(words().say(
                                "sample.done",
                                Map.of("path", out.toAbsolutePath().normalize().toString())));
        return ExitCode.DONE.number();
    }

    private SampleRequest request() {
        try {
            return new SampleRequest(out, officials, months, seed);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("error.sample-size", Map.of());
        }
    }

    @Override
    protected ExitCode run(Session session) {
        throw new IllegalStateException("no session is needed");
    }
}
