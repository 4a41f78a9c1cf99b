package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.store.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of the control room can be read, also in a month without any data, and has all its texts. */
class ReportTablesTest {
    private static final JobsFolder JOBS = new DirectoryJobs(Path.of("jobs"));
    private static final List<String> PAPERS = List.of("monthly", "enterprise", "notice", "catalogue");
    private static final DataSource DATABASE = TestPostgres.freshDatabase();
    private static final Map<String, ?> PARAMETERS = Map.of(
            "business_date", LocalDate.of(2022, 11, 22),
            "knowledge_date", LocalDate.of(2022, 11, 22),
            "period_start", LocalDate.of(2022, 11, 1),
            "scope", "city",
            "scope_kind", "city",
            "county", "",
            "subject", "",
            "level", "NATIONAL",
            "part", "front");

    static Stream<String> tables() {
        return JOBS.list("reports/tables", ".sql").stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".sql".length()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void canBeReadAndIsNamedInBothLanguages(String id) {
        PrintedWords printed = PrintedWords.load(JOBS);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            TableBlocks tables = new TableBlocks(
                    JOBS, new ReportStore(DATABASE, Duration.ofSeconds(30)), PARAMETERS, Map.of(), printed, locale);

            Block.Table table = tables.table(id);

            assertThat(table.title()).isNotEmpty();
            assertThat(table.emptyText()).isNotEmpty();
            assertThat(table.columns()).isNotEmpty().allSatisfy(column -> assertThat(column.label())
                    .isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void takesItsWordsFromTheLists(String id) {
        assertThat(TableDefinition.load(JOBS, id).source().sql())
                .doesNotContainPattern("\\p{IsHan}")
                .doesNotContain(":language");
    }

    @Test
    void everyTableIsUsedAndEveryUsedTableExists() {
        assertThat(PAPERS.stream().flatMap(ReportTablesTest::tablesOf).distinct())
                .containsExactlyInAnyOrderElementsOf(tables().toList());
    }

    private static Stream<String> tablesOf(String paper) {
        ReportDefinition definition = ReportDefinition.load(JOBS, "reports/" + paper + ".yml");
        Stream<String> facts = definition.facts() == null ? Stream.empty() : definition.facts().stream();
        Stream<String> subjects = tables().filter((paper + "-subjects")::equals);
        Stream<String> printed = definition.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(ReportTablesTest::tablesOf);
        return Stream.of(facts, subjects, printed).flatMap(tables -> tables);
    }

    private static Stream<String> tablesOf(ReportDefinition.BlockDefinition block) {
        if (block.table() != null) {
            return Stream.of(block.table());
        }
        if (block.quotes() != null) {
            return Stream.of(block.quotes());
        }
        return block.chart() == null ? Stream.empty() : Stream.of(block.chart().table());
    }
}
