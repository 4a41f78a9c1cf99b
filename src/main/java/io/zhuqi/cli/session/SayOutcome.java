package io.zhuqi.cli.session;

import io.zhuqi.inbox.InboxScan;
import io.zhuqi.operations.NightOutcome;
import io.zhuqi.operations.PaperOutcome;
import io.zhuqi.operations.ReportOutcome;
import io.zhuqi.pipeline.print.JudgedPapers;
import io.zhuqi.reporting.issue.Print;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in plain words what a run did, and decides its exit code. */
public final class SayOutcome {
    private static final int LEFT_BY_NAME = 3;

    private SayOutcome() {}

    /** Says what a night took in and left lying; it has findings when a row was newly set aside, a file refused or an error found. */
    public static ExitCode ofNight(Session session, NightOutcome outcome) {
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
        left(session, outcome);
        outcome.refused()
                .forEach(file -> session.say("night.refused", Map.of("path", file.path(), "reason", file.reason())));
        if (outcome.rowsQuarantined() > 0) {
            session.say("night.see-quarantine");
        }
        if (outcome.rowsQuarantined() > 0 || !outcome.refused().isEmpty()) {
            session.say("night.receipts", Map.of("path", session.receipts().toString()));
        }
        if (outcome.newErrors() > 0) {
            session.say("night.new-errors", Map.of("count", outcome.newErrors()));
        }
        session.say(outcome.upToDate() ? "night.up-to-date" : "night.done");
        return outcome.needsAttention() ? ExitCode.DONE_WITH_FINDINGS : ExitCode.DONE;
    }

    /** One line a reason: how many files wait or are passed over, and the first of them by name. */
    private static void left(Session session, NightOutcome outcome) {
        Map<InboxScan.Reason, List<String>> byReason = outcome.left().stream()
                .collect(Collectors.groupingBy(
                        InboxScan.PassedOver::reason,
                        () -> new EnumMap<>(InboxScan.Reason.class),
                        Collectors.mapping(InboxScan.PassedOver::path, Collectors.toList())));
        byReason.forEach((reason, paths) -> session.say(
                "night.left." + reason,
                Map.of(
                        "count",
                        paths.size(),
                        "paths",
                        String.join("; ", paths.subList(0, Math.min(paths.size(), LEFT_BY_NAME))),
                        "more",
                        Math.max(0, paths.size() - LEFT_BY_NAME))));
    }

    /** Says what was issued or held, and where the files lie. */
    public static ExitCode ofReport(Session session, ReportOutcome outcome) {
        Print print = outcome.print();
        Map<String, Object> values = new HashMap<>();
        values.put("issue", outcome.issue());
        values.put("period", print.key().period().toString());
        values.put("scope", session.scope(print.key().scope()));
        values.put("code", print.key().scope());
        values.put("version", print.version());
        values.put("businessDate", print.businessDate().toString());
        values.put("knowledgeDate", print.knowledgeDate().toString());
        session.say("report." + print.outcome(), values);
        print.reasons().forEach(reason -> session.say("report.reason", Map.of("reason", reason)));
        outcome.files().forEach(file -> session.say("report.file", Map.of("path", file.toString())));
        if (outcome.newErrors() > 0) {
            session.say("night.new-errors", Map.of("count", outcome.newErrors()));
        }
        if (outcome.held()) {
            session.say("report.release", values);
            return ExitCode.HELD;
        }
        ExitCode delivered = SayDeliveries.say(session, outcome.deliveries());
        return outcome.newErrors() > 0 ? ExitCode.DONE_WITH_FINDINGS : delivered;
    }

    /** Says how many papers were printed, and which are held and why. */
    public static ExitCode ofPapers(Session session, PaperOutcome outcome) {
        session.say(
                "report.papers",
                Map.of(
                        "papers",
                                session.words()
                                        .say("paper." + kind(outcome.key().scope()), Map.of()),
                        "count", outcome.papers(),
                        "businessDate", outcome.businessDate().toString(),
                        "knowledgeDate", outcome.knowledgeDate().toString(),
                        "path", outcome.folder().toString()));
        for (JudgedPapers.Paper paper : outcome.judged()) {
            Path folder = paper.held() ? outcome.heldFolder() : outcome.folder();
            session.say(
                    paper.held() ? "report.paper-held" : "report.paper-warned",
                    Map.of("path", folder.resolve(paper.file()).toString()));
            paper.judgement().reasons().forEach(reason -> session.say("report.reason", Map.of("reason", reason)));
        }
        ExitCode delivered = SayDeliveries.say(session, outcome.deliveries());
        return outcome.held() ? ExitCode.HELD : delivered;
    }

    private static String kind(String scope) {
        int colon = scope.indexOf(':');
        return colon < 0 ? scope : scope.substring(0, colon);
    }
}
