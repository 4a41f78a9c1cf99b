package io.zhuqi.cli.tries;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.resolution.name.Candidate;
import io.zhuqi.resolution.name.Feature;
import io.zhuqi.resolution.name.MatchMentions;
import io.zhuqi.resolution.name.NameJudgement;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code try match}: which enterprise of a register each mention means. */
@Command(name = "match")
final class TryMatch extends TryFiles {
    private static final String MENTION = "mention";
    private static final List<String> HEADER = List.of(MENTION, "decision", "id", "score", "candidates", "why");

    @Option(names = "--register", paramLabel = "CSV", required = true)
    Path registerFile = Path.of("");

    @Option(names = "--mentions", paramLabel = "CSV", required = true)
    Path mentionsFile = Path.of("");

    @Override
    void tryOut(ControlRoom room) throws IOException {
        MatchMentions.Builder register = MatchMentions.register(room);
        CsvTable.read(
                registerFile,
                List.of("id", "full_name"),
                row -> register.add(
                        CsvTable.text(row, "id"),
                        CsvTable.text(row, "full_name"),
                        CsvTable.text(row, "former_name"),
                        CsvTable.text(row, "short_name"),
                        CsvTable.text(row, "uscc"),
                        List.of(
                                CsvTable.text(row, "province"),
                                CsvTable.text(row, "city"),
                                CsvTable.text(row, "county"))));
        MatchMentions match = register.build();
        List<String> mentions = new ArrayList<>();
        CsvTable.read(mentionsFile, List.of(MENTION), row -> mentions.add(CsvTable.text(row, MENTION)));
        long started = System.nanoTime();
        List<NameJudgement> judged = mentions.parallelStream().map(match::judge).toList();
        double seconds = (System.nanoTime() - started) / 1e9;
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            WriteCsv csv = new WriteCsv(writer, HEADER);
            for (int i = 0; i < mentions.size(); i++) {
                write(csv, mentions.get(i), judged.get(i));
            }
        }
        say("try.match.done", Map.of("rows", mentions.size(), "path", out.toString(), "seconds", seconds));
    }

    private void write(WriteCsv csv, String mention, NameJudgement judgement) {
        csv.row(List.of(
                mention,
                judgement.decision().name(),
                judgement.linked().map(Candidate::id).orElse(""),
                judgement.candidates().isEmpty()
                        ? ""
                        : score(judgement.candidates().get(0).score()),
                judgement.candidates().stream()
                        .map(one -> one.id() + ":" + score(one.score()))
                        .collect(Collectors.joining(" ")),
                judgement.candidates().isEmpty()
                        ? words().say("who.nobody")
                        : why(judgement.candidates().get(0))));
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    private String why(Candidate candidate) {
        return candidate.name()
                + words().say("who.colon")
                + candidate.features().stream()
                        .map(this::word)
                        .collect(Collectors.joining(words().say("who.semicolon")));
    }

    private String word(Feature feature) {
        return words().say(
                                "who." + feature.kind(),
                                Map.of(MENTION, feature.mention(), "registered", feature.registered()))
                + String.format(Locale.ROOT, " %+.1f", feature.bits());
    }
}
