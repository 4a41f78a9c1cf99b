package io.zhuqi.reporting;

import io.zhuqi.reporting.ShownFigures.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds every figure that a report shows, in a text, tile, table or chart, against what was measured, and {@code figures.json} likewise.
 * Together with the proofs that a rendering shows what the report has, it leads from the printed number to the measured one. Safe for many
 * threads.
 */
public final class ProveFigures {
    private final Sources sources;
    private final ReportStore store;

    ProveFigures(Sources sources, ReportStore store) {
        this.sources = sources;
        this.store = store;
    }

    /**
     * The figures that are shown otherwise than they were measured, or written otherwise in {@code figures.json}.
     *
     * @param written the file that goes out with the report; empty for a paper, which has none
     * @return nothing when all agree
     * @throws IOException when the file cannot be read
     */
    public List<Difference> differences(Report report, Optional<Path> written) throws IOException {
        List<Shown> shown = ShownFigures.of(report);
        Map<FigureRef, List<Figure>> measured = measured(report, shown, written.isPresent());
        List<Difference> differences = new ArrayList<>();
        FigureCheck check = new FigureCheck(sources, report.head().locale());
        for (Shown place : shown) {
            check.difference(place, figures(place.figure(), measured)).ifPresent(differences::add);
        }
        if (written.isPresent()) {
            differences.addAll(WrittenFigures.read(written.get()).differences(shown, measured));
        }
        return differences;
    }

    /** What is measured now for the scopes shown; what a paper was assembled with, which is one of many, is not read once more. */
    private Map<FigureRef, List<Figure>> measured(Report report, List<Shown> shown, boolean again) {
        List<String> scopes =
                shown.stream().map(place -> place.figure().scope()).distinct().toList();
        Set<String> known =
                report.figures().stream().map(figure -> figure.ref().scope()).collect(Collectors.toSet());
        List<String> read = again
                ? scopes
                : scopes.stream().filter(scope -> !known.contains(scope)).toList();
        return Stream.concat(
                        again ? Stream.empty() : report.figures().stream(),
                        read.isEmpty() ? Stream.empty() : store.measured(read).stream())
                .collect(Collectors.groupingBy(Figure::ref));
    }

    /** What is measured for other scopes but has no row of this one is none of it; empty for what is not measured at all. */
    private static List<Figure> figures(FigureRef ref, Map<FigureRef, List<Figure>> measured) {
        List<Figure> own = measured.getOrDefault(ref, List.of());
        return own.isEmpty()
                ? measured.getOrDefault(new FigureRef(ref.code(), "city", ref.window()), List.of()).stream()
                        .limit(1)
                        .map(city -> ScopeFigures.nothing(ref, city))
                        .toList()
                : own;
    }
}
