package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.store.TestPostgres;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of the control room can be read, also in a month without any data, and has all its texts. */
class ReportTablesTest {
    private static final JobsFolder JOBS = new DirectoryJobs(Path.of("jobs"));
    private static final List<String> PAPERS = List.of("monthly", "enterprise", "notice", "catalogue");
    private static final Set<String> WITHOUT_WORDS = Set.of(
            "sources.fingerprint",
            "trend.month",
            "catalogue-documents.policy",
            "enterprise-facts.credit_code",
            "enterprise-subjects.subject");
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
            "each", "");

    private static final ReportStore STORE = new ReportStore(DATABASE, Duration.ofSeconds(30));

    static Stream<String> tables() {
        return JOBS.list("reports/tables", ".sql").stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".sql".length()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void canBeReadAndIsNamedInBothLanguages(String id) {
        Sources sources = new Sources(JOBS);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            TableBlocks tables = new TableBlocks(sources, STORE.reading("city"), PARAMETERS, Map.of(), locale);

            Block.Table table = tables.table(id);

            assertThat(table.title()).isNotEmpty();
            assertThat(table.emptyText()).isNotEmpty();
            assertThat(table.columns()).isNotEmpty().allSatisfy(column -> assertThat(column.label())
                    .isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void canBeReadForASetOfSubjects(String id) {
        Map<String, Object> parameters = new HashMap<>(PARAMETERS);
        parameters.putAll(PrintedWords.load(JOBS).parameters(Locale.ENGLISH));
        String sql = TableDefinition.load(JOBS, id).source().sql();

        assertThat(STORE.rows(sql, parameters, List.of("", "x"), List.of("city", "enterprise:x")))
                .hasSize(2)
                .first()
                .isEqualTo(STORE.rows(sql, parameters));
    }

    @Test
    void aSetGetsForEachSubjectItsOwnRowsInTheOrderOfTheQuery() {
        String sql = """
                with numbers as (select n, :subject || n as "text" from generate_series(1, length(:subject)) n)
                select "text", :scope as scope, n::int as n from numbers order by n desc -- the last line
                """;

        List<List<Map<String, Object>>> rows =
                STORE.rows(sql, Map.of(), List.of("bb", "", "a"), List.of("unit:bb", "unit:", "unit:a"));

        assertThat(rows)
                .containsExactly(
                        List.of(row("bb2", "unit:bb", 2), row("bb1", "unit:bb", 1)),
                        List.of(),
                        List.of(row("a1", "unit:a", 1)));
    }

    private static Map<String, Object> row(String text, String scope, int n) {
        return Map.of("text", text, "scope", scope, "n", BigDecimal.valueOf(n));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void takesItsWordsFromTheLists(String id) {
        assertThat(TableDefinition.load(JOBS, id).source().sql())
                .doesNotContainPattern("\\p{IsHan}")
                .doesNotContain(":language");
    }

    /**
     * In the English edition Chinese stands only in names and quotations: every other column of text is put into words by a list, or its
     * query makes no text but numbers, months and fingerprints.
     */
    @ParameterizedTest
    @MethodSource("tables")
    void aColumnOfTextIsANameOrHasItsWordsFromAList(String id) {
        TableDefinition definition = TableDefinition.load(JOBS, id);

        assertThat(definition.columns())
                .filteredOn(column -> column.form() == Block.Column.ValueForm.TEXT)
                .filteredOn(column -> column.words() == null)
                .extracting(TableDefinition.ColumnDefinition::id)
                .filteredOn(column -> !definition.names().contains(column))
                .allSatisfy(column -> assertThat(WITHOUT_WORDS).contains(id + "." + column));
    }

    /** Titles, heads, notes and what is printed where there is nothing. */
    @ParameterizedTest
    @MethodSource("tables")
    void isEnglishInEnglish(String id) {
        Sources sources = new Sources(JOBS);
        TableBlocks tables = new TableBlocks(sources, STORE.reading("city"), PARAMETERS, Map.of(), Locale.ENGLISH);
        TableDefinition definition = TableDefinition.load(JOBS, id);

        Block.Table table = tables.table(id);

        Stream<String> heads = table.columns().stream().flatMap(column -> Stream.of(column.label(), column.group()));
        Stream<String> cells = table.rows().stream().flatMap(row -> IntStream.range(
                        0, row.cells().size())
                .filter(i -> !definition.names().contains(table.columns().get(i).id()))
                .mapToObj(i -> row.cells().get(i).text()));
        assertThat(Stream.of(Stream.of(table.title(), table.note(), table.emptyText()), heads, cells)
                        .flatMap(texts -> texts))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void everyWordAndSentenceIsEnglishInEnglish() {
        PrintedWords words = PrintedWords.load(JOBS);
        Stream<Wording> lists = words.lists().values().stream().flatMap(list -> list.values().stream());
        Stream<Wording> all = Stream.of(lists, words.units().values().stream(), words.texts().values().stream())
                .flatMap(some -> some);
        Stream<String> papers = PAPERS.stream()
                .map(paper -> ReportDefinition.load(JOBS, "reports/" + paper + ".yml"))
                .flatMap(definition -> definition.sections().stream())
                .flatMap(section -> Stream.concat(
                        Stream.of(section.heading()), section.blocks().stream().flatMap(ReportTablesTest::wordings)))
                .map(Wording::en);

        assertThat(Stream.concat(all.map(Wording::en), papers))
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
    }

    private static Stream<Wording> wordings(ReportDefinition.BlockDefinition block) {
        Stream<Wording> sentences = Stream.of(
                        block.address(), block.lead(), block.body(), block.item(), block.note(), block.contents())
                .filter(Objects::nonNull);
        Stream<Wording> tiles = block.tiles() == null
                ? Stream.empty()
                : block.tiles().stream().map(ReportDefinition.TileDefinition::label);
        Stream<Wording> chart = block.chart() == null
                ? Stream.empty()
                : Stream.of(block.chart().title(), block.chart().unit());
        return Stream.of(sentences, tiles, chart).flatMap(some -> some);
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
        Stream<String> repeated = definition.sections().stream()
                .map(ReportDefinition.SectionDefinition::each)
                .filter(Objects::nonNull);
        return Stream.of(facts, subjects, printed, repeated).flatMap(tables -> tables);
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
