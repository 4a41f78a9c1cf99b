package io.zhuqi.cli;

import io.zhuqi.operations.NightOutcome;
import io.zhuqi.operations.ReportOutcome;
import java.util.Map;

/** Says in plain words what a run did, and decides its exit code. */
final class SayOutcome {
    private SayOutcome() {}

    static ExitCode ofNight(Session session, NightOutcome outcome) {
        session.say(
                "night.files",
                Map.of(
                        "run", outcome.runId(),
                        "seen", outcome.filesSeen(),
                        "taken", outcome.filesNew()));
        if (outcome.filesNew() > 0) {
            session.say(
                    "night.rows",
                    Map.of(
                            "read", outcome.rowsRead(),
                            "accepted", outcome.rowsAccepted(),
                            "quarantined", outcome.rowsQuarantined(),
                            "ignored", outcome.rowsIgnored()));
        }
        outcome.refused()
                .forEach(file -> session.say("night.refused", Map.of("path", file.path(), "reason", file.reason())));
        if (outcome.rowsQuarantined() > 0) {
            session.say("night.see-quarantine");
        }
        if (outcome.newErrors() > 0) {
            session.say("night.new-errors", Map.of("count", outcome.newErrors()));
        }
        session.say(outcome.upToDate() ? "night.up-to-date" : "night.done");
        return outcome.needsAttention() ? ExitCode.DONE_WITH_FINDINGS : ExitCode.DONE;
    }

    static ExitCode ofReport(Session session, ReportOutcome outcome) {
        session.say(
                outcome.unchanged() ? "report.unchanged" : "report.done",
                Map.of(
                        "issue", outcome.issue(),
                        "version", outcome.version(),
                        "businessDate", outcome.businessDate().toString(),
                        "knowledgeDate", outcome.knowledgeDate().toString()));
        outcome.files().forEach(file -> session.say("report.file", Map.of("path", file.toString())));
        if (outcome.newErrors() > 0) {
            session.say("night.new-errors", Map.of("count", outcome.newErrors()));
            return ExitCode.DONE_WITH_FINDINGS;
        }
        return ExitCode.DONE;
    }
}
