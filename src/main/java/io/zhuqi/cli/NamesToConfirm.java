package io.zhuqi.cli;

import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.operations.Decisions;
import io.zhuqi.resolution.DecisionStore.Waiting;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the sheet of names to confirm: one row a doubtful name, its candidates with scores and reasons beside it. Filled in and put
 * into the inbox it is a sheet of confirmed names; rows left empty are set aside there and decide nothing.
 */
final class NamesToConfirm {
    private static final List<String> COLUMNS = List.of(
            "ask.original-name", "ask.code", "ask.confirmed-by", "ask.confirmed-on", "ask.candidates", "ask.why");

    private NamesToConfirm() {}

    static void write(Decisions decisions, Path file, Session session) {
        Map<String, Map<String, Waiting>> waiting = new LinkedHashMap<>();
        decisions.eachWaiting(one -> waiting.computeIfAbsent(one.mention(), name -> new LinkedHashMap<>())
                .putIfAbsent(one.enterpriseId(), one));
        Path whole = file.toAbsolutePath().normalize();
        new DeliverFiles(Objects.requireNonNull(whole.getParent()))
                .deliver(folder -> draft(folder.resolve(whole.getFileName()), waiting, session.words()));
        session.say("decide.asked", Map.of("names", waiting.size(), "path", whole.toString()));
    }

    private static void draft(Path file, Map<String, Map<String, Waiting>> waiting, Words words) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            WriteCsv csv = new WriteCsv(writer, COLUMNS.stream().map(words::say).toList());
            waiting.forEach((name, candidates) -> csv.row(List.of(
                    name,
                    "",
                    "",
                    "",
                    candidates.values().stream()
                            .map(NamesToConfirm::candidate)
                            .collect(Collectors.joining(words.say("who.semicolon"))),
                    candidates.values().stream()
                            .limit(1)
                            .flatMap(one -> reasons(one, words))
                            .collect(Collectors.joining(words.say("who.semicolon"))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String candidate(Waiting one) {
        return one.name() + " " + one.enterpriseId() + (one.score() == null ? "" : " (" + one.score() + ")");
    }

    private static Stream<String> reasons(Waiting one, Words words) {
        return one.reasons().stream().map(reason -> {
            String[] halves = reason.split(":", 2);
            return words.say("who." + halves[0], Map.of("mention", one.mention(), "registered", one.name()))
                    + halves[1];
        });
    }
}
