package io.zhuqi.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Ledger;
import io.zhuqi.reporting.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WriteWorkbookTest {
    private static final WorkbookWords WORDS =
            new WorkbookWords(Messages.in(Locale.SIMPLIFIED_CHINESE), Map.of("county:620700", "甘州区"));

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        assertThat(bytes(ReportModel.report(50), 1000)).isEqualTo(bytes(ReportModel.report(50), 1000));
    }

    @Test
    void sheetsComeInTheOrderOfTheReportAndTheCoverLeadsToEach() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(50), 1000)) {
            List<String> names = names(workbook);
            assertThat(names).containsExactly("封面", "各县区问题收集与办理情况", "超时限问题清单", "停滞问题清单", "图表", "指标", "问题台账");
            assertThat(workbook.getSheet("封面").getHyperlinkList())
                    .extracting(link -> link.getLocation())
                    .containsAll(
                            names.stream().skip(1).map(n -> "'" + n + "'!A1").toList());
            assertThat(workbook.getSheet("图表").getDrawingPatriarch().getCharts())
                    .hasSize(3);
        }
    }

    @Test
    void valuesAreRealNumbersDaysAndRatesAndTheTotalStandsOnce() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(1), 1000)) {
            Sheet table = workbook.getSheetAt(1);
            Row first = table.getRow(5);
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(1200);
            assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(0.9025);
            assertThat(first.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(first.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(table.getRow(10).getCell(4).getStringCellValue()).isEqualTo("2/3");
            assertThat(texts(table)).filteredOn("合计"::equals).hasSize(1);
            Cell day = workbook.getSheetAt(2).getRow(4).getCell(5);
            assertThat(day.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2022, 9, 1, 0, 0));
        }
    }

    @Test
    void figuresLeadToTheLedgerColumnThatProvesThem() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(10), 1000)) {
            Row first = workbook.getSheetAt(1).getRow(5);
            assertThat(first.getCell(1).getHyperlink().getAddress()).isEqualTo("'问题台账'!F1");
            assertThat(first.getCell(2).getHyperlink().getAddress()).isEqualTo("'问题台账'!G1");
            assertThat(first.getCell(3).getHyperlink()).isNull();
            assertThat(first.getCell(4).getHyperlink())
                    .as("no ledger proves the rate")
                    .isNull();
            assertThat(workbook.getSheet("问题台账").getRow(0).getCell(5).getStringCellValue())
                    .isEqualTo("计入收集数（累计）");
            assertThat(texts(workbook.getSheet("指标")))
                    .contains("problems.collected", "收集 · 累计 · 甘州区", "全市", "甘州区", "累计");
        }
    }

    @Test
    void tablesCanBeFilteredNamedAndPrinted() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(10), 1000)) {
            XSSFSheet table = workbook.getSheetAt(1);
            assertThat(table.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A5:F11");
            assertThat(table.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(table.getRepeatingRows().formatAsString()).isEqualTo("4:5");
            assertThat(workbook.getName("T_problems_by_county").getRefersToFormula())
                    .isEqualTo("'各县区问题收集与办理情况'!$A$5:$F$11");
            assertThat(workbook.getName("T_problems").getRefersToFormula()).isEqualTo("'问题台账'!$A$1:$G$11");
            assertThat(workbook.getPrintArea(6)).as("proofs are not for paper").endsWith("$A$1:$E$11");
            assertThat(workbook.getSheetAt(2).getPrintSetup().getLandscape()).isTrue();
            assertThat(texts(workbook.getSheetAt(3))).contains("没有停滞的问题。");
        }
    }

    @Test
    void lightsAreColouredByTheirWord() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(1), 1000)) {
            XSSFSheet sheet = workbook.getSheetAt(2);
            Cell light = sheet.getRow(4).getCell(0);
            assertThat(light.getStringCellValue()).isEqualTo("红灯");
            assertThat(light.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            XSSFConditionalFormatting rules =
                    sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0);
            assertThat(rules.getFormattingRanges())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactly("A5:A7");
            assertThat(rules.getRule(0).getFormula1()).isEqualTo("\"红灯\"");
            assertThat(rules.getRule(0)
                            .getPatternFormatting()
                            .getFillBackgroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFF4B6A6");
        }
    }

    @Test
    void keyFiguresAreNumbersWithTheirUnit() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(1), 1000)) {
            Sheet cover = workbook.getSheet("封面");
            List<Cell> values = IntStream.range(8, 11)
                    .mapToObj(row -> cover.getRow(row).getCell(2))
                    .toList();
            assertThat(values).extracting(Cell::getNumericCellValue).containsExactly(103.0, 1138.0, 0.924);
            assertThat(values)
                    .extracting(cell -> new DataFormatter().formatCellValue(cell))
                    .containsExactly("103 名", "1,138 件", "92.4%");
            assertThat(values.get(1).getHyperlink().getAddress()).isEqualTo("'问题台账'!F1");
        }
    }

    @Test
    void twoTablesOfOneIdAreTwoSheetsAndTheSameTableIsOne() throws IOException {
        Block.Table table = ReportModel.counties();
        Block.Table other = new Block.Table(
                table.id(), "本月情况", table.columns(), table.rows().subList(0, 2), null, "", "没有。");
        Report report = ReportModel.report(1);
        try (XSSFWorkbook workbook = open(report.withNotice(List.of(table, other, table, other)), 1000)) {
            assertThat(names(workbook)).startsWith("封面", "各县区问题收集与办理情况", "本月情况", "超时限问题清单");
            assertThat(workbook.getName("T_problems_by_county_2").getRefersToFormula())
                    .isEqualTo("'本月情况'!$A$5:$F$7");
        }
    }

    @Test
    void aTextThatNoCellCanHoldIsToldOfOnTheCover() throws IOException {
        String longest = IntStream.range(0, 32_767)
                .mapToObj(i -> Character.toString('一' + i % 20_000))
                .collect(Collectors.joining());
        Block.Column column = new Block.Column("text", "内容", "", Block.Column.ValueForm.TEXT, 1);
        Block.Table table = new Block.Table(
                "long",
                "很长的话",
                List.of(column),
                Stream.of(longest, longest + "完")
                        .map(text -> new Block.Row(List.of(new Block.Cell(text, text, null, null))))
                        .toList(),
                null,
                "",
                "没有。");
        try (XSSFWorkbook workbook = open(ReportModel.report(1).withNotice(List.of(table)), 1000)) {
            Sheet sheet = workbook.getSheet("很长的话");
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo(longest);
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("…");
            XSSFSheet cover = workbook.getSheet("封面");
            Row told = cover.getRow(cover.getLastRowNum());
            assertThat(told.getCell(1).getStringCellValue()).isEqualTo("很长的话");
            assertThat(told.getCell(2).getHyperlink().getAddress()).isEqualTo("'很长的话'!A6");
            assertThat(told.getCell(3).getNumericCellValue()).isEqualTo(32_768);
            assertThat(texts(cover)).filteredOn("A6"::equals).hasSize(1);
        }
    }

    @Test
    void noTextBecomesAFormula() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(5), 1000)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            Cell hostile = workbook.getSheetAt(2).getRow(5).getCell(2);
            assertThat(hostile.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(((XSSFCellStyle) hostile.getCellStyle()).getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void aLedgerGoesOnInASecondSheet() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(25), 11)) {
            assertThat(names(workbook)).endsWith("问题台账", "问题台账 (2)", "问题台账 (3)");
            assertThat(workbook.getSheet("问题台账 (3)").getLastRowNum()).isEqualTo(5);
            assertThat(workbook.getSheet("问题台账 (3)").getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("甘肃示例24有限公司");
            assertThat(workbook.getName("T_problems_3")).isNotNull();
        }
    }

    @Test
    void wordsOfALedgerStandAlikeWithALightAndWithoutAndTextsOfSeveralLinesAreWrapped() throws IOException {
        Block.Column column = new Block.Column("c", "结论", "", Block.Column.ValueForm.TEXT, 1);
        List<Block.Cell> cells = List.of(
                new Block.Cell("应享未享", "应享未享", Block.Light.YELLOW, null),
                new Block.Cell("不符合（县区）", "不符合（县区）", null, null),
                new Block.Cell("续贷笔数\noutcomes.loan", "续贷笔数\noutcomes.loan", null, null));
        Ledger ledger = new Ledger(
                "m",
                "对照表",
                List.of(column),
                0,
                sink -> cells.forEach(cell -> sink.accept(new Block.Row(List.of(cell)))));
        try (XSSFWorkbook workbook = open(new Report(ReportModel.report(1).head(), List.of(), List.of(ledger)), 1000)) {
            Sheet sheet = workbook.getSheet("对照表");
            assertThat(List.of(1, 2, 3))
                    .extracting(
                            row -> sheet.getRow(row).getCell(0).getCellStyle().getAlignment())
                    .containsOnly(HorizontalAlignment.LEFT);
            assertThat(List.of(1, 2, 3))
                    .extracting(
                            row -> sheet.getRow(row).getCell(0).getCellStyle().getWrapText())
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void aLedgerTooWideForAPageGoesOnBesideIt() throws IOException {
        List<Block.Column> columns = IntStream.range(0, 20)
                .mapToObj(i -> new Block.Column("c" + i, "栏" + i, "", Block.Column.ValueForm.TEXT, 1))
                .toList();
        List<Ledger> ledgers = Stream.of(Map.entry(4, 0), Map.entry(6, 0), Map.entry(20, 0), Map.entry(9, 2))
                .map(wide -> new Ledger(
                        "l" + wide,
                        "台账" + wide.getKey(),
                        columns.subList(0, wide.getKey()),
                        wide.getValue(),
                        sink -> sink.accept(new Block.Row(columns.subList(0, wide.getKey()).stream()
                                .map(column -> new Block.Cell("文".repeat(22), "文".repeat(22), null, null))
                                .toList()))))
                .toList();
        try (XSSFWorkbook workbook = open(new Report(ReportModel.report(1).head(), List.of(), ledgers), 1000)) {
            assertThat(Stream.of("台账4", "台账6", "台账20", "台账9"))
                    .extracting(name -> workbook.getSheet(name).getPrintSetup().getFitWidth())
                    .containsExactly((short) 1, (short) 1, (short) 5, (short) 2);
            assertThat(workbook.getSheet("台账20").getPrintSetup().getLeftToRight())
                    .isTrue();
            assertThat(workbook.getSheet("台账20").getRepeatingColumns()).isNull();
            assertThat(workbook.getSheet("台账9").getRepeatingColumns().formatAsString())
                    .isEqualTo("A:B");
        }
    }

    @Test
    void officeProgramsHaveNothingToRepair() throws IOException {
        try (XSSFWorkbook workbook = open(ReportModel.report(25), 11)) {
            assertThat(OfficeRules.broken(workbook)).isEmpty();
            workbook.getName("T_problems").setRefersToFormula("'没有'!$A$1");
            workbook.getSheetAt(1).getCTWorksheet().unsetDimension();
            workbook.getSheetAt(1)
                    .getCTWorksheet()
                    .getSheetFormatPr()
                    .getDomNode()
                    .getAttributes()
                    .removeNamedItem("defaultRowHeight");
            assertThat(OfficeRules.broken(workbook)).hasSize(2);
        }
    }

    private static XSSFWorkbook open(Report report, int maxRows) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(report, maxRows)));
    }

    private static byte[] bytes(Report report, int maxRows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WriteWorkbook(WORDS, maxRows).write(report, (OutputStream) out);
        return out.toByteArray();
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }
}
