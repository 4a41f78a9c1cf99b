package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.OutputFormat;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.delivery.ChangeList;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.reporting.issue.ChangeStore;
import io.zhuqi.reporting.issue.ChangeWording;
import io.zhuqi.reporting.issue.FigureChange;
import io.zhuqi.reporting.issue.Issue;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.RowChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: the figures that changed from one version of a report to another, and the rows and files that made it. */
@Command(name = "diff")
public final class DiffVerb extends Verb {
    @Parameters(paramLabel = "PERIOD", descriptionKey = "PERIOD")
    @Nullable
    YearMonth period;

    @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = IssueKey.CITY)
    String scope = IssueKey.CITY;

    @Option(names = "--versions", paramLabel = "N", arity = "2")
    List<Integer> versions = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    OutputFormat.TextCsvOrJson format = OutputFormat.TextCsvOrJson.text;

    @Override
    protected ExitCode run(Session session) throws IOException {
        if (period == null) {
            throw new IllegalStateException("no period");
        }
        IssueKey key = new IssueKey(period, scope);
        IssueStore issues = session.part(IssueStore.class);
        if (versions.isEmpty()) {
            int latest = issues.latest(key).map(Issue::version).orElse(1);
            versions = List.of(Math.max(1, latest - 1), latest);
        }
        Issue from = issue(session, key, versions.get(0));
        Issue to = issue(session, key, versions.get(1));
        ChangeStore changes = session.part(ChangeStore.class);
        List<FigureChange> figures = changes.figures(key, from.version(), to.version());
        List<RowChange> rows = changes.rows(key, from.version(), to.version(), from.runId());
        switch (format) {
            case csv -> new ChangeList(session.changes()).csv(figures, rows, session.out());
            case json -> new ChangeList(session.changes()).json(figures, rows, session.out());
            case text -> text(session, figures, rows);
        }
        return ExitCode.DONE;
    }

    private static Issue issue(Session session, IssueKey key, int version) {
        return session.part(IssueStore.class)
                .version(key, version)
                .orElseThrow(() -> new WrongUse(
                        "error.unknown-version",
                        Map.of(
                                "period", key.period().toString(),
                                "scope", session.scope(key.scope()),
                                "version", Integer.toString(version))));
    }

    private static void text(Session session, List<FigureChange> figures, List<RowChange> rows) {
        ChangeWording words = session.changes();
        if (figures.isEmpty()) {
            session.say("diff.none");
        }
        for (FigureChange figure : figures) {
            session.say(
                    "diff.figure",
                    Map.of(
                            "scope", words.scope(figure.scope()),
                            "figure", words.figure(figure.code()),
                            "window", words.window(figure.window()),
                            "from", words.from(figure),
                            "to", words.to(figure),
                            "change", words.difference(figure)));
            rows.stream()
                    .filter(row -> row.figure().equals(figure))
                    .forEach(row -> session.say(
                            "diff.row",
                            Map.of(
                                    "label", row.label(),
                                    "from", plain(row.from()),
                                    "to", plain(row.to()),
                                    "before", words.place(row.before()),
                                    "now", words.place(row.now()),
                                    "also", words.place(row.witness()))));
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
