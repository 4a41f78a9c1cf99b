package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.OutputFormat;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.cli.session.Words;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.finding.Messages;
import io.zhuqi.store.QuarantineStore;
import io.zhuqi.store.row.SettleStore;
import io.zhuqi.vocabulary.SourceRef;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarantine}: the rows that were set aside, why, and how to write them. */
@Command(name = "quarantine")
public final class QuarantineVerb extends Verb {
    @Option(names = "--format", paramLabel = "text|csv", defaultValue = "text")
    OutputFormat.TextOrCsv format = OutputFormat.TextOrCsv.text;

    @Override
    protected ExitCode run(Session session) throws IOException {
        Messages messages = Messages.in(session.words().locale());
        QuarantineStore store = session.part(QuarantineStore.class);
        if (format == OutputFormat.TextOrCsv.csv) {
            WriteCsv csv = new WriteCsv(session.out(), header(session.words()));
            store.entries(null, null, entry -> csv.row(cells(messages, entry)));
        } else {
            store.entries(null, null, entry -> session.say("quarantine.line", line(session.words(), messages, entry)));
            session.part(SettleStore.class)
                    .settled()
                    .forEach(settled -> session.say(
                            "quarantine.settled." + settled.outcome(),
                            Map.of(
                                    "file", settled.file(),
                                    "sheet", settled.sheet(),
                                    "row", settled.row(),
                                    "byFile", settled.byFile(),
                                    "bySheet", settled.bySheet(),
                                    "byRow", settled.byRow())));
        }
        return ExitCode.DONE;
    }

    private static List<String> header(Words words) {
        return List.of(
                words.say("column.file"),
                words.say("column.sheet"),
                words.say("column.row"),
                words.say("column.column"),
                words.say("column.value"),
                words.say("column.code"),
                words.say("column.message"),
                words.say("column.remedy"),
                words.say("column.received"),
                words.say("column.fingerprint"));
    }

    private static List<String> cells(Messages messages, QuarantineStore.Entry entry) {
        Map<String, Object> args = args(entry);
        return List.of(
                entry.where().file(),
                entry.where().sheet(),
                Integer.toString(entry.where().row()),
                column(entry.where()),
                Objects.requireNonNullElse(entry.value(), ""),
                entry.code(),
                messages.message(entry.code(), args),
                messages.remedy(entry.code(), args),
                entry.receivedOn().toString(),
                entry.fingerprint());
    }

    private static Map<String, ?> line(Words words, Messages messages, QuarantineStore.Entry entry) {
        Map<String, Object> args = args(entry);
        return Map.of(
                "file", entry.where().file(),
                "sheet", entry.where().sheet(),
                "where", words.where(entry.where().row(), entry.where().column()),
                "message", messages.message(entry.code(), args),
                "remedy", messages.remedy(entry.code(), args));
    }

    private static Map<String, Object> args(QuarantineStore.Entry entry) {
        Map<String, Object> args = new HashMap<>(entry.args());
        if (entry.value() != null) {
            args.putIfAbsent("value", entry.value());
        }
        return args;
    }

    private static String column(SourceRef where) {
        return where.column() == null ? "" : SourceRef.columnLetters(where.column());
    }
}
