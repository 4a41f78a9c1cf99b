package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.store.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All papers in a month without any data: nothing breaks, and sentences say that there is nothing. */
class PapersTest {
    private static final JobsFolder JOBS = new DirectoryJobs(Path.of("jobs"));
    private static final DataSource DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate DAY = LocalDate.of(2022, 7, 20);
    private static final AssembleReport ASSEMBLE = new AssembleReport(JOBS, DATABASE, Duration.ofSeconds(30));

    @BeforeAll
    static void nothingButZeroes() {
        JdbcClient jdbc = JdbcClient.create(DATABASE);
        jdbc.sql("insert into county values ('620702', '甘州区', 1), ('620721', '肃南县', 2)")
                .update();
        List.of("monthly", "enterprise").stream()
                .map(paper -> ReportDefinition.load(JOBS, "reports/" + paper + ".yml"))
                .flatMap(PapersTest::figures)
                .distinct()
                .forEach(figure -> jdbc.sql("""
                                insert into derived.figure (code, scope, "window", unit, value) values (?, 'city', ?, 'CASE', 0)
                                """)
                        .params(figure.split("@")[0], figure.split("@")[1])
                        .update());
    }

    private static Stream<String> figures(ReportDefinition definition) {
        Stream<String> tiles = definition.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.tiles() != null)
                .flatMap(block -> block.tiles().stream())
                .map(ReportDefinition.TileDefinition::figure);
        return Stream.concat(definition.figures().values().stream(), tiles);
    }

    @ParameterizedTest
    @CsvSource({
        "monthly, city",
        "monthly, county:620721",
        "enterprise, enterprise:91620700MA3F3QUK8Y",
        "notice, unit:市水务局",
        "catalogue, catalogue"
    })
    void aPaperWithoutDataIsWholeInBothLanguages(String paper, String scope) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Report report = ASSEMBLE.assemble(request(paper, scope, locale), List.of(), List.of());

            assertThat(report.sections()).isNotEmpty();
            assertThat(texts(report)).isNotEmpty().allSatisfy(text -> assertThat(text)
                    .doesNotContain("{", "}", "null"));
        }
    }

    @Test
    void aCountysEditionNamesItAndSpeaksOfItOnly() {
        Report county =
                ASSEMBLE.assemble(request("monthly", "county:620721", Locale.SIMPLIFIED_CHINESE), List.of(), List.of());
        Report city = ASSEMBLE.assemble(request("monthly", "city", Locale.SIMPLIFIED_CHINESE), List.of(), List.of());

        assertThat(county.head().title()).startsWith("肃南县");
        assertThat(city.head().title()).doesNotContain("肃南县");
        assertThat(firstColumn(county, "annex-counties")).containsExactly("肃南县");
        assertThat(firstColumn(city, "annex-counties")).containsExactly("甘州区", "肃南县");
        assertThat(county.sections())
                .extracting(Section::id)
                .contains("overall-enterprise")
                .doesNotContain("overall-county");
    }

    @Test
    void theAnnexesOfACountyListItsOwnFindingsAndFiles() {
        JdbcClient jdbc = JdbcClient.create(DATABASE);
        jdbc.sql("delete from derived.finding").update();
        jdbc.sql("delete from source_file").update();
        List.of("620702", "620721").forEach(county -> {
            jdbc.sql("""
                            insert into derived.finding (finding_id, code, grp, severity, county) values (?, 'loop.overdue', 6, 'WARNING', ?)
                            """).params("f" + county, county).update();
            jdbc.sql("""
                            insert into source_file (fingerprint, path, path_order, size_bytes, received_on, sender_county, fate)
                            values (repeat(right(?, 1), 64), ?, ?, 1, date '2022-07-19', ?, 'READ')
                            """)
                    .params(county, county + "/a.xlsx", county + "/a.xlsx", county)
                    .update();
        });

        Report county =
                ASSEMBLE.assemble(request("monthly", "county:620721", Locale.SIMPLIFIED_CHINESE), List.of(), List.of());
        Report city = ASSEMBLE.assemble(request("monthly", "city", Locale.SIMPLIFIED_CHINESE), List.of(), List.of());

        assertThat(firstColumn(county, "sources")).containsExactly("620721/a.xlsx");
        assertThat(firstColumn(city, "sources")).containsExactly("620702/a.xlsx", "620721/a.xlsx");
        assertThat(column(county, "findings-by-code", 3)).containsExactly("1");
        assertThat(column(city, "findings-by-code", 3)).containsExactly("2");
        assertThat(column(city, "findings-by-code", 1)).containsExactly("超期未办结");
    }

    @Test
    void aColumnOfManyIndicatorsLeadsToThatOfEachRow() {
        Report city = ASSEMBLE.assemble(request("monthly", "city", Locale.SIMPLIFIED_CHINESE), List.of(), List.of());

        assertThat(figures(city, "problems-by-category", 1))
                .startsWith("problems.collected.FINANCING@cumulative", "problems.collected.COST@cumulative");
        assertThat(figures(city, "problems-by-level", 3))
                .containsExactly(
                        "problems.level.OFFICIAL@as-of",
                        "problems.level.UNIT@as-of",
                        "problems.level.DEPARTMENT@as-of");
        assertThat(figures(city, "attention", 1))
                .containsExactly(
                        "problems.overdue@as-of", "problems.stagnant@as-of", "", "entitlement.closing-soon@as-of");
    }

    private static List<String> figures(Report report, String table, int column) {
        return rows(report, table)
                .map(row -> row.cells().get(column).figure())
                .map(figure -> figure == null ? "" : figure.code() + "@" + figure.window())
                .toList();
    }

    @Test
    void aMonthWithoutProblemsSaysSoInWords() {
        Report city = ASSEMBLE.assemble(request("monthly", "city", Locale.SIMPLIFIED_CHINESE), List.of(), List.of());

        assertThat(texts(city)).contains("尚未收集到企业问题。").noneMatch(text -> text.contains("未办结") && text.contains("尚有"));
    }

    @Test
    void aDayIsToldInTheWordsOfTheLanguage() {
        assertThat(ASSEMBLE.assemble(request("catalogue", "catalogue", Locale.SIMPLIFIED_CHINESE), List.of(), List.of())
                        .head()
                        .periodText())
                .contains("2022年7月20日");
        assertThat(ASSEMBLE.assemble(request("catalogue", "catalogue", Locale.ENGLISH), List.of(), List.of())
                        .head()
                        .periodText())
                .contains("July 20, 2022");
    }

    private static AssembleReport.Request request(String paper, String scope, Locale locale) {
        return new AssembleReport.Request(paper, scope, YearMonth.of(2022, 7), 1, 1, DAY, DAY, locale);
    }

    private static List<String> texts(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
    }

    private static List<String> firstColumn(Report report, String table) {
        return column(report, table, 0);
    }

    private static List<String> column(Report report, String table, int column) {
        return rows(report, table).map(row -> row.cells().get(column).text()).toList();
    }

    private static Stream<Block.Row> rows(Report report, String table) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Block.Table some && some.id().equals(table))
                .flatMap(block -> ((Block.Table) block).rows().stream());
    }
}
