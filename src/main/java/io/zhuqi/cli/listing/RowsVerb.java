package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.PeriodOption;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.measurement.FigureRow;
import io.zhuqi.measurement.FigureStore;
import io.zhuqi.measurement.Indicator;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.measurement.Part;
import io.zhuqi.measurement.RowQuery;
import io.zhuqi.measurement.Window;
import io.zhuqi.operations.Operations;
import io.zhuqi.operations.WrongUse;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rows}: the rows behind a figure. */
@Command(name = "rows")
public final class RowsVerb extends Verb {
    @Mixin
    PeriodOption period = new PeriodOption();

    @Option(names = "--figure", paramLabel = "CODE", required = true)
    String figure = "";

    @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = "city")
    String scope = "city";

    @Option(names = "--window", paramLabel = "WINDOW")
    @Nullable
    String window;

    @Option(names = "--part", paramLabel = "numerator|denominator", defaultValue = "numerator")
    RowPart part = RowPart.numerator;

    /** Which rows of a rate; the constants are what a user types. */
    enum RowPart {
        numerator(Part.NUMERATOR),
        denominator(Part.DENOMINATOR);

        private final Part meaning;

        RowPart(Part meaning) {
            this.meaning = meaning;
        }
    }

    @Override
    protected ExitCode run(Session session) {
        Indicator indicator =
                session.part(IndicatorCatalogue.class).indicator(figure).orElseThrow(() -> unknown(figure));
        Window wanted = window == null
                ? indicator.windows().get(0)
                : Window.of(window).orElseThrow(() -> unknown(figure + " " + window));
        session.part(Operations.class).derive(period.value(), session.quiet());
        try {
            session.part(FigureStore.class)
                    .rows(new RowQuery(figure, scope, wanted, part.meaning, null), row -> print(session, row));
        } catch (IllegalArgumentException e) {
            throw unknown(figure + " " + scope + " " + wanted.code() + " " + part);
        }
        return ExitCode.DONE;
    }

    private static WrongUse unknown(String what) {
        return new WrongUse("error.unknown-figure", Map.of("figure", what));
    }

    private static void print(Session session, FigureRow row) {
        session.say(
                "rows.line",
                Map.of(
                        "file", Objects.requireNonNullElse(row.file(), ""),
                        "sheet", Objects.requireNonNullElse(row.sheet(), ""),
                        "row", Objects.toString(row.row(), ""),
                        "date", Objects.toString(row.date(), ""),
                        "weight", row.weight() == null ? "" : row.weight().toPlainString(),
                        "shown",
                                row.shown().stream()
                                        .map(value -> Objects.toString(value, ""))
                                        .collect(Collectors.joining("\t"))));
    }
}
