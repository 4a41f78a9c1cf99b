package io.zhuqi.cli;

import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.ReceivedOption;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.Decisions;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.resolution.Decision;
import io.zhuqi.resolution.Decision.Judgement;
import io.zhuqi.resolution.Decision.Subject;
import io.zhuqi.vocabulary.CreditCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decide}: says whom a doubtful name means, takes that back, lists what was said, or writes what waits for a word. */
@Command(name = "decide")
final class DecideVerb extends Verb {
    @Option(names = "--mention", paramLabel = "NAME")
    @Nullable
    String mention;

    @Option(names = "--code", paramLabel = "CODE")
    @Nullable
    String code;

    @Option(names = "--official", paramLabel = "NAME@UNIT")
    @Nullable
    String official;

    @Option(names = "--person")
    boolean person;

    @Option(names = "--none")
    boolean none;

    @Option(names = "--different", paramLabel = "CODE|NAME@UNIT")
    @Nullable
    String different;

    @Option(names = "--unsure")
    boolean unsure;

    @Option(names = "--revoke", paramLabel = "ID")
    @Nullable
    Long revoke;

    @Option(names = "--list")
    boolean list;

    @Option(names = "--ask", paramLabel = "XLSX")
    @Nullable
    Path ask;

    @Option(names = "--reason", paramLabel = "TEXT")
    @Nullable
    String reason;

    @Mixin
    ReceivedOption received = new ReceivedOption();

    @Mixin
    AuthorOptions author = new AuthorOptions();

    @Override
    protected ExitCode run(Session session) throws IOException {
        Decisions decisions = session.part(Decisions.class);
        LocalDate on = received.value(session);
        if (list) {
            decisions.all().forEach(decision -> print(session, decision));
        } else if (ask != null) {
            NamesToConfirm.write(session, decisions, ask, on);
        } else if (revoke != null) {
            decisions.revoke(revoke, on, author.author(needReason()));
            session.say("decide.revoked", Map.of("id", revoke));
        } else {
            decide(session, decisions, on);
        }
        return ExitCode.DONE;
    }

    private void decide(Session session, Decisions decisions, LocalDate on) {
        long words = Stream.of(code != null, official != null, none, different != null, unsure)
                .filter(said -> said)
                .count();
        if (mention == null || mention.isBlank() || words != 1) {
            throw new WrongUse("error.one-decision", Map.of());
        }
        Judgement judgement = different != null ? Judgement.DIFFERENT : unsure ? Judgement.UNSURE : Judgement.SAME;
        String meant = Stream.of(code, official, different)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean ofOfficial = person || official != null || (different != null && different.contains("@"));
        long id = decisions.decide(
                ofOfficial ? Subject.OFFICIAL : Subject.ENTERPRISE,
                mention.strip(),
                meant == null ? null : ofOfficial ? meant.strip() : read(meant),
                judgement,
                on,
                author.author(needReason()));
        session.say("decide.done", Map.of("id", id, "mention", mention.strip()));
    }

    private static String read(String text) {
        return CreditCode.parse(text)
                .map(CreditCode::value)
                .orElseThrow(() -> new WrongUse("error.unknown-code", Map.of("code", text)));
    }

    private String needReason() {
        if (reason == null || reason.isBlank()) {
            throw new WrongUse("error.reason", Map.of());
        }
        return reason;
    }

    private static void print(Session session, Decision decision) {
        session.say(
                "decide.line",
                Map.of(
                        "id", decision.id(),
                        "mention", decision.mention(),
                        "judgement", session.words().say("decide." + decision.judgement()),
                        "code", Objects.requireNonNullElse(decision.meant(), "—"),
                        "by", Objects.requireNonNullElse(decision.decidedBy(), "—"),
                        "on", decision.decidedOn().toString(),
                        "reason", Objects.requireNonNullElse(decision.reason(), ""),
                        "revoked", Objects.toString(decision.revokedOn(), "—")));
    }
}
