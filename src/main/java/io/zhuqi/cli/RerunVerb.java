package io.zhuqi.cli;

import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.SayOutcome;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.ShowProgress;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.Author;
import io.zhuqi.operations.Operations;
import io.zhuqi.operations.ReportOutcome;
import io.zhuqi.reporting.issue.IssueKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rerun}: one file, one night or one month again, with a reason. */
@Command(name = "rerun")
final class RerunVerb extends Verb {
    @ArgGroup(multiplicity = "1")
    What what = new What();

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable
    Path out;

    @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = IssueKey.CITY)
    String scope = IssueKey.CITY;

    @Mixin
    AuthorOptions author = new AuthorOptions();

    /** Exactly one of these is given. */
    static final class What {
        @Option(names = "--file", paramLabel = "FINGERPRINT", required = true)
        @Nullable
        String file;

        @Option(names = "--night", paramLabel = "D", required = true)
        @Nullable
        LocalDate night;

        @Option(names = "--period", paramLabel = "YYYY-MM", required = true)
        @Nullable
        YearMonth period;

        @Option(names = "--stale", required = true)
        boolean stale;
    }

    @Override
    protected ExitCode run(Session session) {
        Operations operations = session.part(Operations.class);
        Author who = author.author(reason);
        ShowProgress progress = session.progress();
        try {
            if (what.file != null) {
                LocalDate today = LocalDate.now(session.part(Clock.class));
                return SayOutcome.ofNight(session, operations.rerunFile(what.file, today, who, progress));
            }
            if (what.night != null) {
                return SayOutcome.ofNight(session, operations.rerunNight(what.night, who, progress));
            }
            if (what.period != null) {
                return SayOutcome.ofReport(
                        session,
                        operations.rerunPeriod(
                                new IssueKey(what.period, scope),
                                session.reports(out),
                                session.words().locale(),
                                who,
                                progress));
            }
            return stale(
                    session,
                    operations.rerunStale(session.reports(out), session.words().locale(), who, progress));
        } finally {
            progress.end();
        }
    }

    /** What came of all of them is as grave as the gravest. */
    private static ExitCode stale(Session session, List<ReportOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            session.say("rerun.nothing-stale");
        }
        ExitCode gravest = ExitCode.DONE;
        for (ReportOutcome outcome : outcomes) {
            ExitCode one = SayOutcome.ofReport(session, outcome);
            gravest = one.number() > gravest.number() ? one : gravest;
        }
        return gravest;
    }
}
