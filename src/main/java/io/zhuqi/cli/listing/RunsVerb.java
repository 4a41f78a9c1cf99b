package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.RunLine;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.Overview;
import io.zhuqi.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code runs}: who ran what, when and why, newest first. */
@Command(name = "runs")
public final class RunsVerb extends Verb {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    int limit;

    @Override
    protected ExitCode run(Session session) {
        for (RunStore.Run run : session.part(Overview.class).runs(limit)) {
            session.say("runs.line", RunLine.values(session.words(), run));
        }
        return ExitCode.DONE;
    }
}
