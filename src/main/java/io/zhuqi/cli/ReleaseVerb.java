package io.zhuqi.cli;

import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.SayOutcome;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.ShowProgress;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.Operations;
import io.zhuqi.operations.ReportOutcome;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.reporting.issue.IssueKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code release}: lets a report go that the gate holds; who did and why is printed in it. */
@Command(name = "release")
final class ReleaseVerb extends Verb {
    @Parameters(paramLabel = "PERIOD", descriptionKey = "PERIOD")
    @Nullable
    YearMonth period;

    @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = IssueKey.CITY)
    String scope = IssueKey.CITY;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Mixin
    AuthorOptions author = new AuthorOptions();

    @Override
    protected ExitCode run(Session session) {
        if (period == null) {
            throw new IllegalStateException("no period");
        }
        if (reason.isBlank()) {
            throw new WrongUse("error.no-reason", Map.of());
        }
        ShowProgress progress = session.progress();
        ReportOutcome outcome = session.part(Operations.class)
                .release(
                        new IssueKey(period, scope),
                        LocalDate.now(session.part(Clock.class)),
                        author.author(reason),
                        progress);
        progress.end();
        return SayOutcome.ofReport(session, outcome);
    }
}
