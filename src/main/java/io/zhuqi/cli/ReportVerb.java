package io.zhuqi.cli;

import io.zhuqi.operations.Operations;
import io.zhuqi.operations.ReportOutcome;
import io.zhuqi.operations.ReportRequest;
import io.zhuqi.reporting.issue.IssueKey;
import java.nio.file.Path;
import java.time.LocalDate;
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

    @Override
    ExitCode run(Session session) {
        ReportRequest request = new ReportRequest(
                new IssueKey(period.value(), IssueKey.CITY),
                businessDate,
                knowledgeDate,
                session.reports(out),
                session.words().locale(),
                author.author());
        ShowProgress progress = session.progress();
        ReportOutcome outcome = session.part(Operations.class).report(request, progress);
        progress.end();
        return SayOutcome.ofReport(session, outcome);
    }
}
