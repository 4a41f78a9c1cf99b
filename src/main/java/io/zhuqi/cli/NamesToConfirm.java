package io.zhuqi.cli;

import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Words;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.delivery.confirm.ConfirmBook;
import io.zhuqi.delivery.confirm.NameToConfirm;
import io.zhuqi.finding.Messages;
import io.zhuqi.operations.Decisions;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.resolution.Decision.Subject;
import io.zhuqi.resolution.WaitingName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the workbook of names to confirm; put back into the inbox, its words become decisions. */
final class NamesToConfirm {
    private static final String ENDING = ".xlsx";

    private NamesToConfirm() {}

    /** @throws WrongUse when the file's name is not that of a workbook */
    static void write(Session session, Decisions decisions, Path file, LocalDate today) {
        Path whole = file.toAbsolutePath().normalize();
        if (!whole.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new WrongUse("error.workbook-name", Map.of("file", file.toString()));
        }
        List<WaitingName> waiting = decisions.waiting();
        if (waiting.isEmpty()) {
            session.say("decide.nothing", Map.of());
            return;
        }
        List<NameToConfirm> rows =
                waiting.stream().map(one -> row(one, session.words())).toList();
        ConfirmBook book = new ConfirmBook(
                session.part(ControlRoom.class), Messages.in(session.words().locale()));
        new DeliverFiles(Objects.requireNonNull(whole.getParent())).deliver(folder -> {
            try (OutputStream out = Files.newOutputStream(folder.resolve(whole.getFileName()))) {
                book.write(rows, today, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        long names = waiting.stream()
                .map(one -> one.subject() + one.mention())
                .distinct()
                .count();
        session.say("decide.asked", Map.of("names", names, "path", whole.toString()));
    }

    private static NameToConfirm row(WaitingName one, Words words) {
        String reasons = one.reasons().stream()
                .map(reason -> words.say(
                                "who." + reason.kind(),
                                Map.of("mention", reason.mention(), "registered", reason.registered()))
                        + " " + reason.points())
                .collect(Collectors.joining(words.say("who.semicolon")));
        return new NameToConfirm(
                one.subject() == Subject.OFFICIAL,
                one.mention(),
                one.id(),
                one.name(),
                one.about(),
                Objects.requireNonNullElse(one.score(), ""),
                reasons,
                one.rows(),
                words.say(
                        "decide.place",
                        Map.of(
                                "file", one.source().file(),
                                "sheet", one.source().sheet(),
                                "row", one.source().row())));
    }
}
