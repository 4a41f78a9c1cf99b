package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.ShownFigures.InText;
import io.zhuqi.reporting.ShownFigures.Shown;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of figures that has another number than was measured, or lacks one of its scopes, is found out. */
class WrittenFiguresTest {
    private static final FigureRef COLLECTED = new FigureRef("problems.collected", "city", "cumulative");
    private static final List<Shown> SHOWN = List.of(new InText("收集1,236件", "收集1,236", COLLECTED));
    private static final Map<FigureRef, List<Figure>> MEASURED = Map.of(
            COLLECTED,
            List.of(new Figure(COLLECTED, "CASE", new BigDecimal("1236"), null, null, null, new BigDecimal("36"))));
    private static final String LINE =
            "{\"code\":\"%s\",\"scope\":\"%s\",\"window\":\"cumulative\",\"value\":%s,\"previous\":null,\"change\":36}";

    @TempDir
    Path folder;

    @Test
    void theSameNumbersDifferInNothing() throws IOException {
        assertThat(differences("problems.collected", "city", "1236")).isEmpty();
        assertThat(differences("problems.collected", "city", "\"1236.0\"")).isEmpty();
    }

    @Test
    void anotherNumberIsFound() throws IOException {
        assertThat(differences("problems.collected", "city", "1235"))
                .containsExactly(new Difference(
                        "figures.json",
                        "problems.collected city cumulative",
                        Kind.CELL,
                        "",
                        "1236, null/null, null, 36",
                        "1235, null/null, null, 36"));
    }

    @Test
    void aFigureOfTheFilesScopeMayNotBeMissing() throws IOException {
        assertThat(differences("problems.resolved", "city", "1236")).hasSize(1);
        assertThat(differences("problems.resolved", "county:620702", "1236")).isEmpty();
    }

    private List<Difference> differences(String code, String scope, String value) throws IOException {
        Path file = folder.resolve("figures.json");
        Files.writeString(file, "{\"figures\":[" + LINE.formatted(code, scope, value) + "]}");
        return WrittenFigures.read(file).differences(SHOWN, MEASURED);
    }
}
