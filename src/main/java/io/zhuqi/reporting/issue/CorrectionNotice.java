package io.zhuqi.reporting.issue;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.Section;
import io.zhuqi.reporting.issue.RowChange.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The section that opens a further version: what changed, from what, to what, because of which files. */
public final class CorrectionNotice {
    private static final String COMMA = "annex.list-comma";

    private final ChangeWording words;
    private final IssueRules rules;

    public CorrectionNotice(ChangeWording words, IssueRules rules) {
        this.words = words;
        this.rules = rules;
    }

    /**
     * Writes the notice.
     *
     * @param before the version that is corrected
     * @param figures all that changed, as {@link ChangeStore#figures} orders them
     * @param rows the rows behind them
     */
    public Section section(
            Issue before,
            int version,
            LocalDate businessDate,
            LocalDate knowledgeDate,
            List<FigureChange> figures,
            List<RowChange> rows) {
        List<FigureChange> printed = figures.stream()
                .filter(figure -> !figure.scope().startsWith("unit:"))
                .limit(rules.noticeFigures())
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(
                Block.Paragraph.Style.LEAD,
                words.text(
                        "correction.lead",
                        Map.of(
                                "before", Integer.toString(before.version()),
                                "version", Integer.toString(version),
                                "knowledgeBefore", before.knowledgeDate().toString(),
                                "knowledge", knowledgeDate.toString(),
                                "count", Integer.toString(figures.size())))));
        if (!before.businessDate().equals(businessDate)) {
            blocks.add(paragraph(
                    Block.Paragraph.Style.BODY,
                    words.text(
                            "correction.cut-off",
                            Map.of("before", before.businessDate().toString(), "now", businessDate.toString()))));
        }
        if (!printed.isEmpty()) {
            blocks.add(table(printed, rows, figures.size() - printed.size()));
        }
        return new Section("correction", 1, words.text("correction.heading"), false, blocks);
    }

    private static Block paragraph(Block.Paragraph.Style style, String text) {
        return new Block.Paragraph(style, text);
    }

    private Block table(List<FigureChange> figures, List<RowChange> rows, int more) {
        Map<FigureChange, List<RowChange>> byFigure = new LinkedHashMap<>();
        rows.forEach(row -> byFigure.computeIfAbsent(row.figure(), figure -> new ArrayList<>())
                .add(row));
        List<Block.Row> lines = figures.stream()
                .map(figure -> line(figure, byFigure.getOrDefault(figure, List.of())))
                .toList();
        return new Block.Table(
                "correction",
                words.text("correction.table"),
                List.of(
                        column("figure", 12),
                        column("scope", 7),
                        column("window", 6),
                        column("from", 13),
                        column("to", 17),
                        column("change", 8),
                        column("because", 26)),
                lines,
                null,
                more == 0 ? "" : words.text("correction.more", Map.of("count", Integer.toString(more))),
                "");
    }

    private Block.Column column(String id, double weight) {
        return new Block.Column(id, words.text("correction.column." + id), "", Block.Column.ValueForm.TEXT, weight);
    }

    private Block.Row line(FigureChange figure, List<RowChange> rows) {
        FigureRef reference = new FigureRef(figure.code(), figure.scope(), figure.window());
        return new Block.Row(List.of(
                cell(words.figure(figure.code()), null),
                cell(words.scope(figure.scope()), null),
                cell(words.window(figure.window()), null),
                cell(words.from(figure), null),
                cell(words.to(figure), reference),
                cell(words.difference(figure), null),
                cell(because(rows), null)));
    }

    private static Block.Cell cell(String text, @Nullable FigureRef figure) {
        return new Block.Cell(text, text, null, figure);
    }

    /** The files that came since, with the number of their rows; where none did, the files of the rows that changed. */
    private String because(List<RowChange> rows) {
        Map<String, Integer> files = files(rows, true);
        if (files.isEmpty()) {
            files = files(rows, false);
        }
        if (files.isEmpty()) {
            return words.text("correction.no-rows");
        }
        String named = String.join(
                words.text(COMMA),
                files.entrySet().stream()
                        .limit(rules.noticeFiles())
                        .map(file -> words.text(
                                "correction.file",
                                Map.of("file", file.getKey(), "rows", Integer.toString(file.getValue()))))
                        .toList());
        return files.size() <= rules.noticeFiles()
                ? named
                : words.text("correction.and-more", Map.of("files", named, "count", Integer.toString(files.size())));
    }

    private static Map<String, Integer> files(List<RowChange> rows, boolean freshOnly) {
        Map<String, Integer> files = new TreeMap<>();
        for (RowChange row : rows) {
            Stream.of(row.now(), row.witness(), row.before())
                    .filter(Objects::nonNull)
                    .filter(place -> !freshOnly || place.fresh())
                    .map(Place::file)
                    .distinct()
                    .forEach(file -> files.merge(file, 1, Integer::sum));
        }
        return files;
    }
}
