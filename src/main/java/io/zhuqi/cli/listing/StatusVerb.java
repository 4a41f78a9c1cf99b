package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.RunLine;
import io.zhuqi.cli.session.SayDeliveries;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.Overview;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.RuleTime;
import io.zhuqi.reporting.issue.Print;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code status}: how things stand. */
@Command(name = "status")
public final class StatusVerb extends Verb {
    private static final int SLOWEST = 5;

    @Override
    protected ExitCode run(Session session) {
        Overview.State state = session.part(Overview.class).state();
        session.say("status.home", Map.of("path", session.home().toString()));
        session.say(
                "status.files",
                Map.of(
                        "read", state.filesRead(),
                        "refused", state.filesRefused(),
                        "pending", state.filesPending(),
                        "withdrawn", state.filesWithdrawn()));
        session.say(
                "night.rows",
                Map.of(
                        "read", state.rows().read(),
                        "accepted", state.rows().accepted(),
                        "quarantined", state.rows().quarantined(),
                        "ignored", state.rows().ignored()));
        state.latestStamp().ifPresent(day -> session.say("status.stamp", Map.of("date", day.toString())));
        state.lastRun().ifPresent(run -> session.say("status.last-run", RunLine.values(session.words(), run)));
        List<RuleTime> slowest = session.part(FindingStore.class).slowestRules(SLOWEST);
        if (!slowest.isEmpty()) {
            session.say(
                    "status.slowest",
                    Map.of(
                            "rules",
                            slowest.stream()
                                    .map(rule -> rule.code() + " " + rule.time().toMillis() + " ms")
                                    .collect(Collectors.joining(", "))));
        }
        issues(session, state);
        deliveries(session, state);
        session.say(state.working() ? "status.working" : "status.idle");
        return ExitCode.DONE;
    }

    private static void deliveries(Session session, Overview.State state) {
        if (!state.undelivered().isEmpty()) {
            session.say(
                    "status.undelivered", Map.of("count", state.undelivered().size()));
            SayDeliveries.say(session, state.undelivered());
        }
    }

    /** Reports that wait for an operator, and those that carry over something that was corrected since. */
    private static void issues(Session session, Overview.State state) {
        for (Print print : state.held()) {
            session.say(
                    "status.held",
                    Map.of(
                            "period", print.key().period().toString(),
                            "scope", session.scope(print.key().scope()),
                            "code", print.key().scope(),
                            "reasons", String.join("; ", print.reasons()),
                            "path", print.folder()));
        }
        if (!state.stale().isEmpty()) {
            session.say(
                    "status.stale",
                    Map.of(
                            "issues",
                            state.stale().stream()
                                    .map(issue -> issue.key().period() + " "
                                            + session.scope(issue.key().scope()))
                                    .collect(Collectors.joining(", "))));
        }
    }
}
