package io.zhuqi.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.store.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorCatalogueTest {
    @TempDir
    private Path jobs;

    @Test
    void thePageOfIndicatorsIsTheOneTheProgramWrites() throws IOException {
        Path page = Path.of("jobs/indicators/CATALOGUE.md");
        String written = IndicatorPage.of(SmallProgramme.CATALOGUE);
        if (Boolean.getBoolean("zhuqi.write-pages")) {
            Files.writeString(page, written);
        }
        assertThat(page)
                .as("run the tests with -Dzhuqi.write-pages=true to renew it")
                .hasContent(written);
    }

    @Test
    void everyIndicatorSaysInBothLanguagesWhatItCounts() {
        assertThat(SmallProgramme.CATALOGUE.indicators())
                .hasSizeGreaterThan(100)
                .allSatisfy(indicator -> {
                    assertThat(indicator.label().zh()).doesNotContain("{").matches(".*\\p{IsHan}.*");
                    assertThat(indicator.label().en()).doesNotContain("{").isNotBlank();
                    assertThat(indicator.definition().zh()).doesNotContain("{").endsWith("。");
                    assertThat(indicator.definition().en()).doesNotContain("{").isNotBlank();
                });
    }

    @Test
    void anUnknownPopulationIsNamedWithItsLine() throws IOException {
        spoil("indicators/20-problems.yml", "population: problems", "population: troubles");
        assertThatThrownBy(() -> IndicatorCatalogue.load(new DirectoryJobs(jobs)))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("indicators/20-problems.yml:9")
                .hasMessageContaining("troubles");
    }

    @Test
    void anUnknownKeyAndAnUnknownWindowAreMistakes() throws IOException {
        spoil("indicators/30-loop.yml", "    count: distinct", "    cuont: distinct");
        assertThatThrownBy(() -> IndicatorCatalogue.load(new DirectoryJobs(jobs)))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("indicators/30-loop.yml:")
                .hasMessageContaining("cuont");
        spoil("indicators/30-loop.yml", "[month, cumulative]", "[week, cumulative]");
        assertThatThrownBy(() -> IndicatorCatalogue.load(new DirectoryJobs(jobs)))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("unknown window: week");
    }

    @Test
    void aColumnThatDoesNotExistIsFoundBeforeAnythingRuns() throws IOException {
        spoil("indicators/20-problems.yml", "numerator: is_open and overdue", "numerator: is_open and too_late");
        MeasureMonth measure =
                new MeasureMonth(TestPostgres.freshDatabase(), IndicatorCatalogue.load(new DirectoryJobs(jobs)));
        assertThatThrownBy(measure::validate)
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("indicators/20-problems.yml:")
                .hasMessageContaining("too_late");
    }

    @Test
    void aPopulationThatCannotBeReadIsFoundBeforeAnythingRuns() throws IOException {
        spoil("indicators/populations/problems.sql", "s.stagnant", "s.stuck");
        MeasureMonth measure =
                new MeasureMonth(TestPostgres.freshDatabase(), IndicatorCatalogue.load(new DirectoryJobs(jobs)));
        assertThatThrownBy(measure::validate)
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("indicators/populations/problems.sql")
                .hasMessageContaining("stuck");
    }

    /** A copy of the indicators with one place changed. */
    private void spoil(String file, String from, String to) throws IOException {
        Path source = Path.of("jobs/indicators");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                Path target = jobs.resolve("indicators")
                        .resolve(source.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(path));
            }
        }
        Path spoilt = jobs.resolve(file);
        String text = Files.readString(spoilt);
        assertThat(text).contains(from);
        Files.writeString(spoilt, text.replace(from, to));
    }
}
