package io.zhuqi.reporting;

import io.zhuqi.reporting.ShownFigures.Shown;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code figures.json} as it was written, read again. */
final class WrittenFigures {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<FigureRef, List<List<@Nullable BigDecimal>>> figures = new HashMap<>();
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
                        .add(Arrays.asList(
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
                .filter(figure -> figures.getOrDefault(figure.ref(), List.of()).stream()
                        .noneMatch(written -> same(numbers(figure), written)))
                .map(this::difference)
                .toList();
    }

    private Difference difference(Figure figure) {
        FigureRef ref = figure.ref();
        return new Difference(
                "figures.json",
                ref.code() + " " + ref.scope() + " " + ref.window(),
                Difference.Kind.CELL,
                "",
                numbers(figure).toString(),
                figures.getOrDefault(ref, List.of()).toString());
    }

    private static List<@Nullable BigDecimal> numbers(Figure figure) {
        return Arrays.asList(
                figure.value(), figure.numerator(), figure.denominator(), figure.previous(), figure.change());
    }

    private static boolean same(List<@Nullable BigDecimal> some, List<@Nullable BigDecimal> others) {
        for (int i = 0; i < some.size(); i++) {
            BigDecimal one = some.get(i);
            BigDecimal other = others.get(i);
            if (one == null || other == null ? one != other : one.compareTo(other) != 0) {
                return false;
            }
        }
        return true;
    }
}
