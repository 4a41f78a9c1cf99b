package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.Listing;
import io.zhuqi.cli.session.OutputFormat;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.cli.session.Words;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.operations.Intake;
import io.zhuqi.operations.IntakeStore.Entry;
import io.zhuqi.operations.IntakeStore.State;
import io.zhuqi.operations.WrongUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code intake}: every file that came, and what became of it. */
@Command(name = "intake")
public final class IntakeVerb extends Verb {
    private static final List<String> COLUMNS = List.of(
            "file",
            "state",
            "kinds",
            "county",
            "months",
            "received",
            "read",
            "accepted",
            "quarantined",
            "ignored",
            "reason",
            "receipt",
            "fingerprint");

    @Option(names = "--inbox", paramLabel = "DIR")
    @Nullable
    Path inbox;

    @Option(names = "--period", paramLabel = "YYYY-MM")
    @Nullable
    YearMonth period;

    @Option(names = "--kind", paramLabel = "KIND")
    @Nullable
    String kind;

    @Option(names = "--county", paramLabel = "CODE")
    @Nullable
    String county;

    @Option(names = "--state", paramLabel = "STATE")
    @Nullable
    State state;

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    OutputFormat.TextCsvOrJson format = OutputFormat.TextCsvOrJson.text;

    @Override
    protected ExitCode run(Session session) throws IOException {
        ControlRoom room = session.part(ControlRoom.class);
        check(room);
        List<Map<String, String>> lines = session.part(Intake.class).entries(inbox).stream()
                .filter(this::wanted)
                .map(entry -> line(session, room, entry))
                .toList();
        new Listing(COLUMNS, lines)
                .print(
                        session,
                        format,
                        "column.",
                        line -> session.say("intake.line", with(line, "more", more(session, line))));
        return ExitCode.DONE;
    }

    private void check(ControlRoom room) {
        if (kind != null && !room.kinds().containsKey(kind)) {
            throw new WrongUse(
                    "error.no-kind",
                    Map.of("kind", kind, "known", String.join(", ", room.kinds().keySet())));
        }
        if (county != null && room.county(county).isEmpty()) {
            String known = room.counties().stream()
                    .map(one -> one.code() + " " + one.name())
                    .collect(Collectors.joining(", "));
            throw new WrongUse("error.no-county", Map.of("county", county, "known", known));
        }
    }

    private boolean wanted(Entry entry) {
        return (period == null || entry.months().contains(period.toString()))
                && (kind == null || entry.kinds().contains(kind))
                && (county == null || entry.counties().contains(county))
                && (state == null || entry.state() == state);
    }

    private static Map<String, String> line(Session session, ControlRoom room, Entry entry) {
        Words words = session.words();
        Map<String, String> line = new LinkedHashMap<>();
        line.put("file", entry.path());
        line.put("state", words.say("intake.state." + entry.state()));
        line.put("kinds", join(words, entry.kinds(), code -> kindName(words, room, code)));
        line.put("county", join(words, entry.counties(), code -> room.county(code)
                .map(County::name)
                .orElse(code)));
        line.put("months", join(words, entry.months(), month -> month));
        line.put("received", Objects.toString(entry.receivedOn(), ""));
        line.put("read", Long.toString(entry.read()));
        line.put("accepted", Long.toString(entry.accepted()));
        line.put("quarantined", Long.toString(entry.quarantined()));
        line.put("ignored", Long.toString(entry.ignored()));
        line.put("reason", reason(words, entry));
        line.put(
                "receipt",
                entry.receipt() == null
                        ? ""
                        : session.receipts().resolve(entry.receipt()).toString());
        line.put("fingerprint", Objects.toString(entry.fingerprint(), ""));
        return line;
    }

    private static String more(Session session, Map<String, String> line) {
        String receipt = line.getOrDefault("receipt", "");
        String reason = line.getOrDefault("reason", "");
        return (receipt.isEmpty() ? "" : session.words().say("intake.line.receipt", Map.of("path", receipt)))
                + (reason.isEmpty() ? "" : session.words().say("intake.line.reason", Map.of("reason", reason)));
    }

    private static Map<String, String> with(Map<String, String> line, String key, String value) {
        Map<String, String> all = new LinkedHashMap<>(line);
        all.put(key, value);
        return all;
    }

    private static String kindName(Words words, ControlRoom room, String code) {
        return words.say("kind.name", Map.of("name", room.kind(code).name().zh(), "code", code));
    }

    private static String join(Words words, List<String> codes, java.util.function.UnaryOperator<String> name) {
        return codes.stream().map(name).collect(Collectors.joining(words.say("list.separator")));
    }

    private static String reason(Words words, Entry entry) {
        String reason = Objects.toString(entry.reason(), "");
        return switch (entry.state()) {
            case WAITING -> words.say("intake.waits." + reason);
            case DUPLICATE -> words.say("intake.duplicate-of", Map.of("path", reason));
            default -> reason;
        };
    }
}
