package io.zhuqi.cli;

import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.SayOutcome;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.ShowProgress;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.NightOutcome;
import io.zhuqi.operations.NightRequest;
import io.zhuqi.operations.Operations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightly}: takes in what is new and brings everything derived from it up to date. */
@Command(name = "nightly")
final class NightlyVerb extends Verb {
    @Option(names = "--inbox", paramLabel = "DIR", required = true)
    Path inbox = Path.of("");

    @Option(names = "--business-date", paramLabel = "D")
    @Nullable
    LocalDate businessDate;

    @Option(names = "--received", paramLabel = "D")
    @Nullable
    LocalDate received;

    @Mixin
    AuthorOptions author = new AuthorOptions();

    @Override
    protected ExitCode run(Session session) {
        LocalDate today = LocalDate.now(session.part(Clock.class));
        NightRequest request = new NightRequest(
                inbox,
                businessDate == null ? today : businessDate,
                received == null ? today : received,
                author.author());
        ShowProgress progress = session.progress();
        NightOutcome outcome = session.part(Operations.class).night(request, progress);
        progress.end();
        return SayOutcome.ofNight(session, outcome);
    }
}
