package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.reconciliation.Rule;
import io.zhuqi.reconciliation.RuleCatalogue;
import io.zhuqi.reporting.excel.OfficeRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the sample inbox to the issued report, as a newcomer runs it. */
class WholeLineTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final String PERIOD = "2022-11";

    private static final Path home = TestHome.fresh("whole-line");

    private static Commanded first;

    @BeforeAll
    static void runTheDemo() {
        first = Commanded.run("demo", "--home", home);
    }

    @Test
    void exactlyTheRowsThatTheSampleCallsWrongAreRejected() {
        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
    }

    /** The figures that the programme published, counted from the sample's rows. */
    @Test
    void theFiguresAreThePublishedOnes() throws IOException {
        Map<String, JsonNode> figures = figures();
        SoftAssertions all = new SoftAssertions();
        for (NamedCsvRecord expected : expectedFigures()) {
            String key = expected.getField("code") + " " + expected.getField("scope") + " "
                    + expected.getField("window") + " " + expected.getField("unit");
            JsonNode figure = figures.get(key);
            all.assertThat(figure == null ? null : figure.get("value").asString())
                    .as(key + " " + expected.getField("unit"))
                    .isEqualTo(expected.getField("value"));
        }
        all.assertAll();
    }

    @Test
    void theReportSaysWhatTheFiguresSay() throws IOException {
        String text;
        try (PDDocument pdf = Loader.loadPDF(report("report.pdf").toFile())) {
            text = new PDFTextStripper().getText(pdf);
        }
        assertThat(text).contains("月度调度报告", "累计收集企业问题", "60.78亿元", "1,402万元", "267/276", "135/236");
        try (InputStream in = Files.newInputStream(report("report.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(OfficeRules.broken(workbook)).isEmpty();
            XSSFSheet matrix = workbook.getSheet("政策对照总表");
            assertThat(matrix.getLastRowNum()).as("one row for each enterprise").isEqualTo(112);
            assertThat(countIf(matrix, "应享未享")).isEqualTo(figure("entitlement.gap", "as-of"));
            assertThat(workbook.getSheet("疑点逐条").getLastRowNum() - 1)
                    .isEqualTo(workbook.getSheet("疑点").getLastRowNum());
            assertThat(workbook.getSheet("疑点所数的行").getLastRowNum())
                    .as("every row that findings counted")
                    .isPositive()
                    .isEqualTo(countedRows());
        }
        assertThat(Files.readString(report("findings.csv")))
                .startsWith(
                        "\uFEFFcode,severity,subject,message,file,sheet,row,column,other_file,other_sheet,other_row,other_column\r\n");
        bothPlacesStandInTheList();
    }

    private static int countedRows() throws IOException {
        Pattern rows = Pattern.compile("（数到 (\\d+) 行，");
        try (CsvReader<NamedCsvRecord> findings = CsvReader.builder().ofNamedCsvRecord(report("findings.csv"))) {
            return findings.stream()
                    .filter(row -> code(row).equals("declared.differs"))
                    .flatMap(row -> rows.matcher(row.getField("message")).results())
                    .mapToInt(count -> Integer.parseInt(count.group(1)))
                    .sum();
        }
    }

    private static void bothPlacesStandInTheList() throws IOException {
        Set<String> ofTwoSides =
                RuleCatalogue.load(ControlRoom.load(new DirectoryJobs(Path.of("jobs")))).rules().stream()
                        .filter(rule -> rule.sides() == Rule.Sides.TWO)
                        .map(Rule::code)
                        .collect(Collectors.toSet());
        try (CsvReader<NamedCsvRecord> findings = CsvReader.builder().ofNamedCsvRecord(report("findings.csv"))) {
            assertThat(findings.stream().filter(row -> ofTwoSides.contains(code(row))))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(row -> assertThat(List.of(
                                    row.getField("file"),
                                    row.getField("row"),
                                    row.getField("other_file"),
                                    row.getField("other_row")))
                            .as(row.toString())
                            .doesNotContain(""));
        }
    }

    private static String code(NamedCsvRecord row) {
        return row.getField(0);
    }

    @Test
    void theSameAgainLoadsNothingTwiceAndWritesTheSameBytes() throws IOException {
        Map<String, byte[]> before = bytes();

        Commanded second = Commanded.run("demo", "--home", home);

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains("没有重复入库", "逐字节相同");
        Map<String, byte[]> after = bytes();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, content) -> assertThat(content).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void theRowsBehindAFigureCanBeListed() {
        Commanded rows = Commanded.run(
                "rows", "--home", home, "--period", PERIOD, "--figure", "problems.collected", "--window", "cumulative");
        assertThat(rows.exitCode()).as(rows.err()).isZero();
        assertThat(rows.out().lines()).hasSizeGreaterThanOrEqualTo(236);
    }

    /** What may circulate: the same report, of personal names only the surname. */
    @Test
    void theWideEditionNamesNobodyWhole() throws IOException {
        Map<String, byte[]> before = bytes();
        Commanded wide = Commanded.run(
                "report", "--home", home, "--period", PERIOD, "--business-date", "2022-11-22", "--edition", "wide");

        assertThat(wide.exitCode()).as(wide.out() + wide.err()).isZero();
        assertThat(wide.out()).contains("wide/report.pdf", "wide/report.xlsx").doesNotContain("figures.json");
        assertThat(bytes()).containsOnlyKeys(before.keySet());
        Set<String> people = people();
        assertThat(people).hasSizeGreaterThan(90);
        assertThat(text("wide/report.xlsx"))
                .contains("甘州区丹通塑业有限公司", "郑×")
                .doesNotContain(people.toArray(String[]::new));
        assertThat(text("wide/report.pdf")).contains("累计收集企业问题").doesNotContain(people.toArray(String[]::new));
        assertThat(Commanded.run("report", "--home", home, "--period", PERIOD, "--edition", "public")
                        .err())
                .contains("没有这个版本：public");
    }

    private static String text(String name) throws IOException {
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(report(name).toFile())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        try (InputStream in = Files.newInputStream(report(name));
                XSSFExcelExtractor extractor = new XSSFExcelExtractor(new XSSFWorkbook(in))) {
            return extractor.getText();
        }
    }

    /** Whom the postings of the workbook name. */
    private static Set<String> people() throws IOException {
        Set<String> people = new TreeSet<>();
        try (InputStream in = Files.newInputStream(report("report.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet postings = workbook.getSheet("派驻");
            assertThat(postings.getRow(0).getCell(6).getStringCellValue()).isEqualTo("干部姓名");
            for (int row = 1; row <= postings.getLastRowNum(); row++) {
                people.add(postings.getRow(row).getCell(6).getStringCellValue());
            }
        }
        return people;
    }

    private static Path report(String name) {
        return home.resolve("reports").resolve(PERIOD).resolve("city").resolve(name);
    }

    private static Map<String, byte[]> bytes() throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(report("report.pdf").getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static int countIf(XSSFSheet sheet, String text) {
        int count = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                count += cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().equals(text)
                        ? 1
                        : 0;
            }
        }
        return count;
    }

    private static int figure(String code, String window) {
        return figures().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(code + " city " + window))
                .mapToInt(
                        entry -> Integer.parseInt(entry.getValue().get("value").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, JsonNode> figures() {
        Map<String, JsonNode> figures = new TreeMap<>();
        JsonNode tree =
                JsonMapper.builder().build().readTree(report("figures.json").toFile());
        assertThat(tree.get("period").asString()).isEqualTo(PERIOD);
        assertThat(tree.get("businessDate").asString()).isEqualTo("2022-11-22");
        for (JsonNode figure : tree.get("figures")) {
            figures.put(
                    figure.get("code").asString() + " "
                            + figure.get("scope").asString() + " "
                            + figure.get("window").asString() + " "
                            + (figure.has("unit") ? figure.get("unit").asString() : ""),
                    figure);
        }
        return figures;
    }

    private static List<NamedCsvRecord> expectedFigures() throws IOException {
        List<NamedCsvRecord> expected = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve("expected/figures.csv"))) {
            csv.forEach(expected::add);
        }
        assertThat(expected).isNotEmpty();
        return expected;
    }
}
