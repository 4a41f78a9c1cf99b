package io.zhuqi.cli;

import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.PeriodOption;
import io.zhuqi.cli.session.SayOutcome;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.ShowProgress;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.Everything;
import io.zhuqi.operations.Operations;
import io.zhuqi.operations.PaperOutcome;
import io.zhuqi.operations.ReportOutcome;
import io.zhuqi.operations.ReportRequest;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.privacy.Circulation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: issues the monthly report. */
@Command(name = "report")
final class ReportVerb extends Verb {
    @Mixin
    PeriodOption period = new PeriodOption();

    @Option(names = "--business-date", paramLabel = "D")
    @Nullable
    LocalDate businessDate;

    @Option(names = "--knowledge-date", paramLabel = "D")
    @Nullable
    LocalDate knowledgeDate;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable
    Path out;

    @Mixin
    AuthorOptions author = new AuthorOptions();

    @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = IssueKey.CITY)
    String scope = IssueKey.CITY;

    @Option(names = "--paper", paramLabel = "PAPER")
    @Nullable
    Paper paper;

    @Option(names = "--edition", paramLabel = "EDITION", defaultValue = "internal")
    String edition = Circulation.INTERNAL.code();

    /** The papers that stand beside the report. */
    enum Paper {
        enterprises,
        notices,
        catalogue
    }

    @Override
    protected ExitCode run(Session session) {
        ReportScope wanted = ReportScope.of(session, scope, paper);
        ReportRequest request = new ReportRequest(
                new IssueKey(period.value(), wanted.name()),
                businessDate,
                knowledgeDate,
                session.reports(out),
                session.words().locale(),
                Circulation.of(edition)
                        .orElseThrow(() -> new WrongUse("error.unknown-edition", Map.of("edition", edition))),
                author.author());
        ShowProgress progress = session.progress();
        Operations operations = session.part(Operations.class);
        try {
            return switch (wanted.kind()) {
                case EDITION -> SayOutcome.ofReport(session, operations.report(request, progress));
                case PAPERS -> SayOutcome.ofPapers(session, operations.papers(request, progress));
                case EVERYTHING -> everything(session, operations.everything(request, progress));
            };
        } finally {
            progress.end();
        }
    }

    private static ExitCode everything(Session session, Everything all) {
        ExitCode gravest = ExitCode.DONE;
        for (ReportOutcome edition : all.editions()) {
            gravest = graver(gravest, SayOutcome.ofReport(session, edition));
        }
        for (PaperOutcome papers : all.papers()) {
            gravest = graver(gravest, SayOutcome.ofPapers(session, papers));
        }
        return gravest;
    }

    private static ExitCode graver(ExitCode one, ExitCode other) {
        return other.number() > one.number() ? other : one;
    }
}
