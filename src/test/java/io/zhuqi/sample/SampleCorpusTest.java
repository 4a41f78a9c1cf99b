package io.zhuqi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.finding.Violation;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.format.OpenTabular;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.RecogniseSheet;
import io.zhuqi.template.RecognisedSheet;
import io.zhuqi.template.RowOutcome;
import io.zhuqi.validation.ValidateRecord;
import io.zhuqi.validation.Verdict;
import io.zhuqi.vocabulary.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped inbox read by the real intake: exactly the rows that it says are wrong are set aside, and the rest adds up. */
class SampleCorpusTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final LocalDate CUTOFF = LocalDate.of(2022, 11, 22);
    private static final TabularLimits LIMITS = new TabularLimits(
            1L << 30,
            1L << 28,
            1L << 32,
            1000,
            1L << 26,
            10_000,
            200,
            2_000_000,
            2_000,
            100_000,
            Duration.ofMinutes(5),
            1L << 26);

    private static final Map<String, String> QUARANTINED = new TreeMap<>();
    private static final List<Row> ROWS = new ArrayList<>();
    private static final List<Violation> WARNINGS = new ArrayList<>();
    private static final List<String> REFUSED = new ArrayList<>();

    /** One accepted row, in the order of submission. */
    private record Row(String kind, LocalDate stated, String file, Map<String, Object> values) {
        Object value(String field) {
            return values.get(field);
        }

        boolean is(String field, String value) {
            return value.equals(values.get(field));
        }
    }

    @BeforeAll
    static void readEverything() throws Exception {
        ControlRoom room = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
        RecogniseSheet recognise = new RecogniseSheet(room);
        ValidateRecord validate = new ValidateRecord(room);
        Path inbox = SAMPLE.resolve("inbox");
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = inbox.relativize(file).toString().replace('\\', '/');
                try (TabularFile tabular = new OpenTabular(LIMITS).open(file, path)) {
                    for (SourceSheet sheet : tabular.sheets()) {
                        read(sheet.name(), path, recognise.recognise(sheet, path), validate);
                    }
                }
            }
        }
    }

    private static void read(String sheet, String path, RecognisedSheet recognised, ValidateRecord validate) {
        if (!(recognised instanceof KnownSheet known)) {
            REFUSED.add(path + " " + sheet);
            return;
        }
        for (Iterator<RowOutcome> rows = known.rows(); rows.hasNext(); ) {
            if (rows.next() instanceof RawRecord record) {
                Verdict verdict = validate.validate(record, known.context(), CUTOFF);
                if (verdict instanceof Verdict.Quarantined quarantined) {
                    Violation reason = quarantined.reasons().get(0);
                    String name = path.endsWith(".csv") ? "" : sheet;
                    QUARANTINED.put(path + "|" + name + "|" + record.rowNo(), reason.field() + " " + reason.code());
                } else if (verdict instanceof Verdict.Accepted accepted) {
                    WARNINGS.addAll(accepted.warnings());
                    ROWS.add(row(known, path, accepted));
                }
            }
        }
    }

    private static Row row(KnownSheet sheet, String path, Verdict.Accepted accepted) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < accepted.values().size(); i++) {
            values.put(sheet.kind().fields().get(i).code(), accepted.values().get(i));
        }
        values.computeIfAbsent("county", key -> sheet.context().county());
        LocalDate stated = Objects.requireNonNullElse(sheet.context().statedOn(), LocalDate.MIN);
        return new Row(sheet.kind().code(), stated, path, values);
    }

    private static List<Row> rows(String kind) {
        return ROWS.stream().filter(row -> row.kind().equals(kind)).toList();
    }

    /** The last version of each key by the order of submission. */
    private static List<Row> latest(String kind, Function<Row, Object> key) {
        Map<Object, Row> byKey = new HashMap<>();
        rows(kind).stream().sorted(Comparator.comparing(Row::stated)).forEach(row -> byKey.put(key.apply(row), row));
        return List.copyOf(byKey.values());
    }

    private static Map<String, String> expected(String file, Predicate<NamedCsvRecord> filter, String... key)
            throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve("expected").resolve(file))) {
            csv.stream()
                    .filter(filter)
                    .forEach(line -> expected.put(
                            Stream.of(key).map(line::getField).collect(Collectors.joining("|")),
                            line.getFields().size() > 4 && file.startsWith("rej")
                                    ? line.getField("field") + " " + line.getField("reason")
                                    : line.getField("value")));
        }
        return expected;
    }

    @Test
    void everySheetIsRecognised() {
        assertThat(REFUSED).isEmpty();
    }

    @Test
    void exactlyTheRowsThatAreKnownToBeWrongAreSetAside() throws IOException {
        assertThat(QUARANTINED)
                .isEqualTo(expected("rejections.csv", line -> true, "file", "sheet", "row"))
                .hasSizeBetween(75, 90);
    }

    @Test
    void everyCreditCodeIsValid() {
        assertThat(WARNINGS).extracting(Violation::code).noneMatch(code -> code.startsWith("CREDIT_CODE"));
    }

    @Test
    void thePublishedFiguresAreThere() throws IOException {
        assertThat(expected("figures.csv", line -> true, "code"))
                .containsEntry("officials.posted", "103")
                .containsEntry("enterprises.served", "112")
                .containsEntry("problems.collected", "236")
                .containsEntry("problems.collected.FINANCING", "54")
                .containsEntry("problems.collected.COST", "72")
                .containsEntry("problems.collected.TALENT", "63")
                .containsEntry("problems.collected.POLICY", "27")
                .containsEntry("problems.collected.OTHER", "20")
                .containsEntry("problems.resolved", "135")
                .containsEntry("policies.documents", "52")
                .containsEntry("policies.measures", "120")
                .containsEntry("outcomes.loan-renewals.count", "1138")
                .containsEntry("outcomes.loan-renewals.amount-yuan", "6078000000.00")
                .containsEntry("outcomes.tax-relief.enterprises", "41")
                .containsEntry("outcomes.tax-relief.amount-yuan", "14020000.00")
                .containsEntry("fieldchecks.PROBLEM", "140")
                .containsEntry("fieldchecks.RISK", "32")
                .containsEntry("fieldchecks.DEMAND", "31")
                .containsEntry("fieldchecks.DISPUTE", "8")
                .containsEntry("fieldchecks.on-the-spot", "56")
                .containsEntry("fieldchecks.recorded", "276");
    }

    @Test
    void officialsAndEnterprisesCountAsPublished() {
        assertThat(rows("officials").stream()
                        .map(row -> row.value("name") + "@" + row.value("unit"))
                        .distinct())
                .hasSize(103);
        assertThat(rows("officials").stream()
                        .flatMap(row -> ((List<?>) row.value("enterprise_names")).stream())
                        .distinct())
                .hasSize(112);
    }

    @Test
    void problemsCountAsPublished() {
        List<Row> problems = latest(
                "problems",
                row -> row.value("county")
                        + "#"
                        + Objects.requireNonNullElseGet(
                                row.value("problem_no"),
                                () -> row.value("enterprise_name") + "/" + row.value("raised_on") + "/"
                                        + row.value("description")));
        Map<Object, Long> byCategory =
                problems.stream().collect(Collectors.groupingBy(row -> row.value("category"), Collectors.counting()));
        assertThat(byCategory)
                .isEqualTo(Map.of("FINANCING", 54L, "COST", 72L, "TALENT", 63L, "POLICY", 27L, "OTHER", 20L));
        List<String> unresolved = List.of("IN_PROGRESS", "UNRESOLVED", "EXPLAINED", "REJECTED");
        assertThat(problems.stream()
                        .filter(row -> row.is("status", "CLOSED"))
                        .filter(row -> row.value("result") == null || !unresolved.contains(row.value("result")))
                        .filter(row -> !row.is("evaluation", "DISSATISFIED")))
                .hasSize(135);
    }

    @Test
    void loansCountAsPublished() {
        List<Row> loans = rows("outcomes").stream()
                .filter(row -> row.is("outcome_type", "LOAN_RENEWAL") && row.is("source", "BANK"))
                .filter(row -> !row.file().contains("2022-10"))
                .toList();
        BigDecimal count = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        for (Row loan : loans) {
            boolean contracts = loan.is("unit", "笔");
            count = count.add(contracts ? quantity(loan) : BigDecimal.ONE);
            amount = amount.add(
                    loan.value("amount") instanceof BigDecimal yuan
                            ? yuan
                            : quantity(loan).multiply(BigDecimal.valueOf(10_000)));
        }
        assertThat(count).isEqualByComparingTo("1138");
        assertThat(amount).isEqualByComparingTo("6078000000.00");
    }

    @Test
    void taxReliefCountsAsPublished() {
        List<Row> relief = rows("outcomes").stream()
                .filter(row -> row.is("source", "TAX") && row.is("tax_kind", "企业所得税"))
                .toList();
        Map<Object, BigDecimal> byFirm = relief.stream()
                .collect(Collectors.toMap(
                        row -> row.value("credit_code"), row -> (BigDecimal) row.value("amount"), BigDecimal::add));
        assertThat(byFirm).hasSize(41);
        assertThat(byFirm.values()).allMatch(sum -> sum.compareTo(new BigDecimal("625000")) <= 0);
        assertThat(byFirm.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("14020000.00");
    }

    @Test
    void fieldChecksCountAsPublished() {
        List<Row> checks = latest(
                "fieldchecks",
                row -> List.of(
                        row.value("county"),
                        row.value("checked_on"),
                        row.value("check_type"),
                        row.value("enterprise_name"),
                        row.value("content")));
        assertThat(checks).hasSize(276);
        assertThat(checks.stream().filter(row -> row.value("on_the_spot") == Boolean.TRUE))
                .hasSize(56);
        Map<Object, Long> later = checks.stream()
                .filter(row -> row.value("resolved") == Boolean.TRUE && row.value("on_the_spot") != Boolean.TRUE)
                .collect(Collectors.groupingBy(row -> row.value("check_type"), Collectors.counting()));
        assertThat(later).isEqualTo(Map.of("PROBLEM", 140L, "RISK", 32L, "DEMAND", 31L, "DISPUTE", 8L));
    }

    @Test
    void theCatalogueHoldsItsDocumentsAndMeasures() {
        assertThat(rows("policies").stream()
                        .map(row -> row.value("document_no"))
                        .distinct())
                .hasSize(52);
        assertThat(rows("policies").stream().filter(row -> !row.is("measure_no", "0")))
                .hasSize(120);
    }

    @Test
    void someEightThousandLogsAreToldOf() {
        assertThat(rows("worklogs").stream().map(Row::values).distinct().count())
                .isBetween(7_800L, 8_300L);
    }

    private static BigDecimal quantity(Row row) {
        return row.value("quantity") instanceof Quantity quantity ? quantity.value() : BigDecimal.ZERO;
    }
}
