package io.zhuqi.reporting;

import io.zhuqi.reporting.ShownFigures.Shown;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code figures.json} as it was written, read again. */
final class WrittenFigures {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<FigureRef, List<Numbers>> figures = new HashMap<>();
    private final Set<String> scopes = new HashSet<>();

    private WrittenFigures() {}

    static WrittenFigures read(Path file) throws IOException {
        WrittenFigures written = new WrittenFigures();
        try {
            for (JsonNode figure : JSON.readTree(file).path("figures")) {
                FigureRef ref = new FigureRef(
                        figure.path("code").asString(),
                        figure.path("scope").asString(),
                        figure.path("window").asString());
                written.scopes.add(ref.scope());
                written.figures
                        .computeIfAbsent(ref, none -> new ArrayList<>())
                        .add(new Numbers(
                                number(figure.path("value")),
                                number(figure.path("numerator")),
                                number(figure.path("denominator")),
                                number(figure.path("previous")),
                                number(figure.path("change"))));
            }
        } catch (JacksonException e) {
            throw new IOException(e);
        }
        return written;
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : new BigDecimal(value.asString());
    }

    /** The shown figures that the file does not have as they were measured; a scope that is none of the file's is not asked for. */
    List<Difference> differences(List<Shown> shown, Map<FigureRef, List<Figure>> measured) {
        return shown.stream()
                .map(Shown::figure)
                .filter(figure -> scopes.contains(figure.scope()))
                .distinct()
                .flatMap(figure -> measured.getOrDefault(figure, List.of()).stream())
                .filter(figure -> written(figure.ref()).stream().noneMatch(numbers -> numbers.same(Numbers.of(figure))))
                .map(this::difference)
                .toList();
    }

    private List<Numbers> written(FigureRef figure) {
        return figures.getOrDefault(figure, List.of());
    }

    private Difference difference(Figure figure) {
        FigureRef ref = figure.ref();
        return new Difference(
                "figures.json",
                ref.code() + " " + ref.scope() + " " + ref.window(),
                Difference.Kind.CELL,
                "",
                Numbers.of(figure).text(),
                written(ref).stream().map(Numbers::text).collect(Collectors.joining("; ")));
    }

    /** What the file has of a figure. */
    private record Numbers(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal change) {
        static Numbers of(Figure figure) {
            return new Numbers(
                    figure.value(), figure.numerator(), figure.denominator(), figure.previous(), figure.change());
        }

        boolean same(Numbers other) {
            return same(value, other.value)
                    && same(numerator, other.numerator)
                    && same(denominator, other.denominator)
                    && same(previous, other.previous)
                    && same(change, other.change);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }

        String text() {
            return value + ", " + numerator + "/" + denominator + ", " + previous + ", " + change;
        }
    }
}
