package io.zhuqi.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WriteFiguresTest {
    private static final DataSource DATABASE = SmallProgramme.measured();

    @Test
    void writesTheContractsShape() {
        String json = new String(write(), StandardCharsets.UTF_8);
        assertThat(json)
                .startsWith(
                        "{\"period\": \"2022-11\", \"businessDate\": \"2022-11-22\", \"knowledgeDate\": \"2022-11-22\","
                                + " \"issue\": 5, \"version\": 1, \"figures\": [\n{\"code\": \"enterprises.served\"")
                .endsWith("}\n]}\n")
                .doesNotContain("\r")
                .contains("""
                        {"code": "problems.collected", "scope": "city", "window": "cumulative", "value": 10, "previous": 4, "change": 6},
                        """, """
                        {"code": "problems.resolution-rate", "scope": "city", "window": "month", "numerator": 3, "denominator": 6,\
                         "value": "50.0", "previous": "33.3", "change": "16.7"},
                        """, """
                        {"code": "uptake.amount-yuan", "scope": "city", "window": "month", "value": "230.25", "previous": "1000.50",\
                         "change": "-770.25"},
                        """, """
                        {"code": "outcomes.SALES.quantity", "scope": "city", "window": "month", "unit": "吨", "value": 150.5,\
                         "previous": 0, "change": 150.5},
                        """, """
                        {"code": "problems.resolution-rate", "scope": "county:620721", "window": "month", "numerator": 0,\
                         "denominator": 0, "value": null, "previous": null, "change": null},
                        """);
    }

    @Test
    void isSortedByCodeScopeAndWindow() {
        JsonNode figures = JsonMapper.shared().readTree(write()).get("figures");
        List<String> keys = StreamSupport.stream(figures.spliterator(), false)
                .map(figure -> figure.get("code").asString() + "\u0000"
                        + figure.get("scope").asString() + "\u0000"
                        + figure.get("window").asString())
                .toList();
        assertThat(keys).hasSizeGreaterThan(1000).isSorted();
    }

    @Test
    void theSameFiguresAreTheSameBytes() {
        assertThat(write()).isEqualTo(write());
    }

    @Test
    void theFirstMonthIsIssueOne() {
        LocalDate start = LocalDate.of(2022, 7, 25);
        assertThat(WriteFigures.issue(start, YearMonth.of(2022, 7))).isEqualTo(1);
        assertThat(WriteFigures.issue(start, YearMonth.of(2023, 1))).isEqualTo(7);
    }

    private static byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDate day = LocalDate.of(2022, 11, 22);
        YearMonth period = YearMonth.of(2022, 11);
        new WriteFigures(new FigureStore(DATABASE, SmallProgramme.CATALOGUE), SmallProgramme.CATALOGUE)
                .write(
                        new WriteFigures.Head(
                                period, day, day, WriteFigures.issue(LocalDate.of(2022, 7, 25), period), 1),
                        out);
        return out.toByteArray();
    }
}
