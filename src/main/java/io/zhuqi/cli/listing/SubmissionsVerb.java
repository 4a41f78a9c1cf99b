package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.Listing;
import io.zhuqi.cli.session.OutputFormat;
import io.zhuqi.cli.session.PeriodOption;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.cli.session.Words;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.operations.Operations;
import io.zhuqi.reconciliation.SubmissionStore;
import io.zhuqi.reconciliation.SubmissionStore.By;
import io.zhuqi.reconciliation.SubmissionStore.Owed;
import io.zhuqi.reconciliation.SubmissionStore.State;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code submissions}: who had to send what by when, and whether it came. */
@Command(name = "submissions")
public final class SubmissionsVerb extends Verb {
    private static final List<String> COLUMNS =
            List.of("who", "unit", "county", "kind", "state", "due", "received", "expected", "came", "onTime", "file");

    @Mixin
    PeriodOption period = new PeriodOption();

    @Option(names = "--by", paramLabel = "county|unit|official", defaultValue = "county")
    Group by = Group.county;

    @Option(names = "--missing")
    boolean missing;

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    OutputFormat.TextCsvOrJson format = OutputFormat.TextCsvOrJson.text;

    /** What a user types for {@link By}. */
    enum Group {
        county,
        unit,
        official
    }

    @Override
    protected ExitCode run(Session session) throws IOException {
        session.part(Operations.class).derive(period.value(), session.quiet());
        SubmissionStore store = session.part(SubmissionStore.class);
        LocalDate today = store.knowledgeDate();
        List<Map<String, String>> lines =
                store.of(period.value(), By.valueOf(by.name().toUpperCase(Locale.ROOT))).stream()
                        .filter(owed -> !missing || isMissing(owed.state(today)))
                        .map(owed -> line(session, owed, today))
                        .toList();
        new Listing(COLUMNS, lines)
                .print(session, format, "submissions.column.", line -> session.say("submissions.line." + by, line));
        return ExitCode.DONE;
    }

    private static boolean isMissing(State state) {
        return state == State.MISSING || state == State.IN_PART || state == State.NOT_YET_DUE;
    }

    private static Map<String, String> line(Session session, Owed owed, LocalDate today) {
        ControlRoom room = session.part(ControlRoom.class);
        Words words = session.words();
        Map<String, String> line = new LinkedHashMap<>();
        line.put("who", owed.who());
        line.put("unit", Objects.toString(owed.ofUnit(), ""));
        line.put("county", room.county(owed.county()).map(County::name).orElse(Objects.toString(owed.county(), "")));
        line.put(
                "kind",
                words.say(
                        "kind.name",
                        Map.of("name", room.kind(owed.kind()).name().zh(), "code", owed.kind())));
        line.put("state", words.say("submissions.state." + owed.state(today)));
        line.put("due", Objects.toString(owed.dueOn(), ""));
        line.put("received", Objects.toString(owed.receivedOn(), words.say("submissions.never")));
        line.put("expected", Integer.toString(owed.expected()));
        line.put("came", Integer.toString(owed.received()));
        line.put("onTime", Integer.toString(owed.onTime()));
        line.put("file", Objects.toString(owed.path(), ""));
        return line;
    }
}
