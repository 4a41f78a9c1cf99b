package io.zhuqi.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures of a small programme whose rows can be counted by hand (derived.sql). */
class MeasureMonthTest {
    private static Map<String, String> figures = Map.of();
    private static DataSource database;

    @BeforeAll
    static void measure() {
        database = SmallProgramme.measured();
        figures = SmallProgramme.figures(database);
    }

    @Test
    void everyIndicatorHasItsExpectedFigureInEveryWindow() throws IOException {
        assertThat(cityFigures()).containsExactlyEntriesOf(expected());
    }

    @Test
    void everyIndicatorOfTheCatalogueIsAmongThem() {
        assertThat(figures.keySet().stream().map(key -> key.split("\\|")[0]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(SmallProgramme.CATALOGUE.indicators().stream()
                        .map(Indicator::code)
                        .toList());
    }

    @Test
    void aCountyThatSentNothingHasItsRow() {
        assertThat(figures)
                .containsEntry("problems.collected|county:620721|cumulative", "0 0 0")
                .containsEntry("problems.resolution-rate|county:620721|cumulative", "null (0/0) null null")
                .containsEntry("problems.handling-days.median|county:620721|cumulative", "null null null")
                .containsEntry("uptake.amount-yuan|county:620724|month", "0.00 0.00 0.00");
    }

    @Test
    void whatCannotBePlacedIsNotLost() {
        assertThat(figures)
                .containsEntry("officials.active|county:UNKNOWN|as-of", "1 0 1")
                .containsEntry("uptake.amount-yuan|county:UNKNOWN|month", "30.25 0.00 30.25")
                .doesNotContainKey("problems.collected|county:UNKNOWN|month");
    }

    @Test
    void anOfficialInTwoCountiesCountsInBothAndOnceInTheCity() {
        assertThat(figures)
                .containsEntry("officials.posted|county:620702|cumulative", "1 1 0")
                .containsEntry("officials.posted|county:620723|cumulative", "2 1 1")
                .containsEntry("officials.posted|city|cumulative", "2 1 1");
    }

    @Test
    void unitsEnterprisesOfficialsAndBatchesAppearWhereTheyHaveSomethingToShow() {
        assertThat(figures)
                .containsEntry("worklogs.entries|unit:市税务局|month", "3 0 3")
                .containsEntry("worklogs.entries|official:李明@市工信局|cumulative", "5 1 4")
                .containsEntry("worklogs.entries|enterprise:E1|month", "3 1 2")
                .containsEntry("worklogs.entries|batch:2|month", "3 0 3")
                .doesNotContainKey("problems.collected|unit:市税务局|month");
    }

    @Test
    void anEnterpriseWithSeveralOfficialsCountsWithEachButOnceInTheCity() {
        assertThat(figures)
                .containsEntry("uptake.amount-yuan|official:李明@市工信局|month", "200.00 1000.50 -800.50")
                .containsEntry("entitlement.gap|unit:市工信局|as-of", "2 1 1")
                .containsEntry("entitlement.gap|city|as-of", "2 1 1");
    }

    @Test
    void theCatalogueOfPoliciesBelongsToTheCityOnly() {
        assertThat(figures.keySet().stream().filter(key -> key.startsWith("policies.")))
                .allMatch(key -> key.contains("|city|"));
    }

    @Test
    void theFirstMonthHasNothingToCompareWith() {
        DataSource first = SmallProgramme.measured();
        JdbcTemplate jdbc = new JdbcTemplate(first);
        jdbc.execute("delete from derived.cutoff where label = 'previous'");
        new MeasureMonth(first, SmallProgramme.CATALOGUE).run();
        assertThat(SmallProgramme.figures(first))
                .containsEntry("problems.collected|city|cumulative", "10 null null")
                .containsEntry("problems.resolution-rate|city|cumulative", "60.0 (6/10) null null");
    }

    @Test
    void measuringAgainChangesNothing() {
        new MeasureMonth(database, SmallProgramme.CATALOGUE).run();
        assertThat(SmallProgramme.figures(database)).containsExactlyEntriesOf(figures);
    }

    @Test
    void anApproximateNumberMarksItsFigure() {
        List<String> approximate = new java.util.ArrayList<>();
        new FigureStore(database, SmallProgramme.CATALOGUE).figures(figure -> {
            if (figure.approximate() && figure.scope().equals("city")) {
                approximate.add(figure.code() + "|" + figure.window().code());
            }
        });
        assertThat(approximate)
                .contains("outcomes.SALES.quantity|month", "outcomes.VISITORS.quantity.claimed|cumulative")
                .doesNotContain("outcomes.PROCUREMENT.quantity|month");
    }

    private static Map<String, String> cityFigures() {
        Map<String, String> city = new LinkedHashMap<>();
        figures.forEach((key, value) -> {
            if (key.contains("|city|")) {
                city.put(key, value);
            }
        });
        return city;
    }

    private static Map<String, String> expected() throws IOException {
        try (var in = MeasureMonthTest.class.getResourceAsStream("expected-city.txt")) {
            Map<String, String> expected = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] halves = line.split("=", 2);
                expected.put(halves[0], halves[1]);
            });
            return expected;
        }
    }
}
