package io.zhuqi.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Row;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class WritePdfTest {
    private static final WritePdf PDF = new WritePdf(new DirectoryJobs(Path.of("jobs")));

    private record Printed(PrintedPdf outcome, byte[] bytes) {
        /** The text of all pages without white space, since lines are broken anywhere. */
        String text() throws IOException {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
            }
        }

        String page(int number) throws IOException {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                return stripper.getText(document);
            }
        }
    }

    private static Printed print(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintedPdf outcome = PDF.write(report, out);
        return new Printed(outcome, out.toByteArray());
    }

    private static Report of(Block... blocks) {
        return new Report(Demo.head(), List.of(new Section("s", 1, "一、情况", false, List.of(blocks))), List.of());
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aMonthlyReportIsPrintedOnA4WithOutlineAndMetadata() throws IOException {
        Printed printed = print(Demo.report());
        Files.write(Path.of("target/demo-report.pdf"), printed.bytes());

        assertThat(printed.outcome().missing()).isEmpty();
        assertThat(printed.outcome().pages()).isBetween(14, 24);
        assertThat(printed.bytes().length).isLessThan(1_000_000);
        try (PDDocument document = Loader.loadPDF(printed.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(printed.outcome().pages());
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(Demo.head().title());
            assertThat(document.getDocumentInformation().getAuthor())
                    .isEqualTo(Demo.head().organ());
            assertThat(document.getDocumentInformation().getSubject()).startsWith("2022年第4期");
            assertThat(document.getDocumentInformation().getCreator()).isEqualTo("Zhuqi");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2022-11-22T00:00:00Z"));
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(595);
                assertThat(page.getMediaBox().getHeight()).isEqualTo(842);
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            List<String> first = new ArrayList<>();
            List<String> second = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                first.add(item.getTitle());
                item.children().forEach(child -> second.add(child.getTitle()));
            }
            assertThat(first).startsWith("一、总体情况", "二、闭环办理情况", "三、政策落实情况").endsWith("附件3  指标口径");
            assertThat(second).contains("（一）问题分类情况", "（二）停滞问题").hasSize(5);
        }
    }

    @Test
    void everyBookmarkLeadsToThePageThatHasItsHeading() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Demo.report()).bytes())) {
            List<PDOutlineItem> items = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                items.add(item);
                item.children().forEach(items::add);
            }
            assertThat(items).hasSizeGreaterThan(8).allSatisfy(item -> {
                int page = document.getPages().indexOf(item.findDestinationPage(document));
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                assertThat(stripper.getText(document).replaceAll("[\\s\\u3000]", ""))
                        .contains(item.getTitle().replaceAll("[\\s\\u3000]", ""));
            });
            assertThat(items.stream().map(PDOutlineItem::getTitle).distinct()).hasSize(items.size());
        }
    }

    @Test
    void theFirstPageSaysItAll() throws IOException {
        String page = print(Demo.report()).page(1).replaceAll("[\\s\\u3000]", "");

        assertThat(page)
                .contains("内部资料注意保存", "工作调度月报", "第4期", "市助企纾困工作专班办公室", "办结率93.6%", "累计收集问题[P107]140件")
                .contains("6,512万元", "超期12天", "留抵退税", "—1—");
    }

    @Test
    void theSameModelGivesTheSameBytesInWhateverTimeZone() throws IOException {
        byte[] first = print(Demo.report()).bytes();
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(print(Demo.report()).bytes()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void oneInstanceServesManyThreads() throws IOException {
        byte[] alone = print(Demo.report()).bytes();

        List<byte[]> together = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return print(Demo.report()).bytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();

        assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    @Test
    void aLongTableLosesNoRowAndPrintsItsTotalOnce() throws IOException {
        Printed printed = print(of(Demo.ledger(300)));
        String text = printed.text();

        for (int i = 1; i <= 300; i++) {
            assertThat(count(text, String.format(Locale.ROOT, "WT-%04d", i)))
                    .as("row %d", i)
                    .isEqualTo(1);
            assertThat(count(text, "绿禾" + i + "号")).as("row %d", i).isEqualTo(1);
        }
        assertThat(count(text, "合计300")).isEqualTo(1);
        assertThat(count(text, "提出日期")).isEqualTo(printed.outcome().pages());
    }

    @Test
    void aRowIsNotPartedByTheFootOfAPage() throws IOException {
        Printed printed = print(of(Demo.ledger(300)));

        for (int page = 1; page <= printed.outcome().pages(); page++) {
            String text = printed.page(page);
            assertThat(count(text, "企业反映本年度"))
                    .as("page %d", page)
                    .isEqualTo(count(text.replaceAll("\\s", ""), "流动资金贷款支持"));
        }
    }

    @Test
    void anEmptyTableSaysSo() throws IOException {
        Block.Table empty = new Block.Table(
                "e", "空表", List.of(Demo.text("a", "企业", 1), Demo.number("b", "件数", 1)), List.of(), null, "", "本期没有。");

        assertThat(print(of(empty)).text()).contains("空表", "企业", "件数", "本期没有。");
    }

    @Test
    void aTableOfOneRowWithTotalAndNote() throws IOException {
        Block.Table one = new Block.Table(
                "o",
                "一行",
                List.of(Demo.text("a", "企业", 1), Demo.number("b", "件数", 1)),
                List.of(Demo.row(Demo.cell("甲公司"), Demo.cell("7"))),
                Demo.row(Demo.cell("合计"), Demo.cell("7")),
                "注：含撤回。",
                "无");

        String text = print(of(one)).text();

        assertThat(text).contains("甲公司7", "合计7", "注：含撤回。").doesNotContain("无");
        assertThat(count(text, "合计")).isEqualTo(1);
    }

    @Test
    void aWideTableStillFits() throws IOException {
        List<Block.Column> columns = new ArrayList<>(List.of(Demo.text("n", "县区", 1)));
        List<Block.Cell> cells = new ArrayList<>(List.of(Demo.cell("甘州区")));
        for (int i = 0; i < 17; i++) {
            columns.add(Demo.group("指标" + (char) ('A' + i), i < 9 ? "前半" : "后半", Block.Column.ValueForm.DECIMAL));
            cells.add(Demo.cell("1,2" + (10 + i) + ".5"));
        }
        String text = print(of(new Block.Table("w", "", columns, List.of(new Row(cells)), null, "", "")))
                .text();

        for (int i = 0; i < 17; i++) {
            assertThat(text).contains("1,2" + (10 + i) + ".5", "指标" + (char) ('A' + i));
        }
    }

    @Test
    void noTilesOneTileAndAChartWithoutValues() throws IOException {
        String text = print(of(
                        new Block.Tiles(List.of()),
                        new Block.Tiles(List.of(Demo.tile("办结率", "—", "", ""))),
                        new Block.Chart("c", "空图", Block.Chart.Shape.LINE, List.of(), List.of(), ""),
                        new Block.Chart(
                                "d",
                                "缺值",
                                Block.Chart.Shape.LINE,
                                List.of("7月", "8月"),
                                List.of(Demo.series("收集", 3, null)),
                                "件"),
                        Demo.body("正文在后。")))
                .text();

        assertThat(text).contains("办结率", "空图", "缺值", "正文在后。");
    }

    @Test
    void everyChartPrintsItsLabelsAsText() throws IOException {
        String text = print(Demo.report()).text();

        assertThat(text).contains("17收集", "21办结", "督办通知", "各县区问题分类构成", "单位：件");
    }

    @Test
    void rareCharactersFallBackToAFaceThatHasThem() throws IOException {
        String rare = "鐸䶮𠅤①垚喆祎㎏“引号”—……";
        Printed printed = print(of(
                Demo.body("联系人王" + rare),
                new Block.Paragraph(Block.Paragraph.Style.QUOTE, "原文：" + rare),
                new Block.Table(
                        "t", "", List.of(Demo.text("a", "姓名", 1)), List.of(Demo.row(Demo.cell(rare))), null, "", "")));

        assertThat(printed.outcome().missing()).isEmpty();
        assertThat(count(printed.text(), rare)).isEqualTo(3);
    }

    @Test
    void aCharacterThatNoFaceHasPrintsTheStandInAndIsReported() throws IOException {
        Printed printed = print(of(Demo.body("联系人王\uD869\uDED6先生，王\uD869\uDED6女士")));

        assertThat(printed.outcome().missing()).hasSize(1);
        assertThat(printed.outcome().missing().get(0).codePoint()).isEqualTo("U+2A6D6");
        assertThat(printed.outcome().missing().get(0).texts().get(0)).contains("先生");
        assertThat(printed.text()).contains("王〓先生，王〓女士");
    }

    @Test
    void oddSizesAreLaidOutWithoutLoss() throws IOException {
        List<String> many = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            many.add("类" + i);
            values.add(i);
        }
        String endless = "甲乙丙丁戊己庚辛".repeat(400);
        Block.Table high = new Block.Table(
                "h",
                "超长单元格",
                List.of(Demo.text("a", "编号", 1), Demo.text("b", "内容", 5)),
                List.of(
                        Demo.row(Demo.cell("前行"), Demo.cell("短")),
                        Demo.row(Demo.cell("长行"), Demo.cell(endless + "终")),
                        Demo.row(Demo.cell("后行"), Demo.cell("短"))),
                null,
                "",
                "");
        Printed printed = print(of(
                new Block.Chart(
                        "c",
                        "很多类",
                        Block.Chart.Shape.BAR,
                        many,
                        List.of(Demo.series("n", values.toArray(new Integer[0]))),
                        "件"),
                high,
                new Block.Pair(Demo.ledger(50), Demo.countyTable("x", 1))));
        Files.write(Path.of("target/odd-report.pdf"), printed.bytes());
        String text = printed.text();

        assertThat(count(text, "甲")).isEqualTo(400);
        assertThat(count(text, "辛")).isEqualTo(400);
        assertThat(text).contains("终", "后行", "WT-0050", "类79", "肃南县");
    }

    @Test
    void markupInDataIsPrintedAsItStands() throws IOException {
        String text = print(of(
                        Demo.body("A&B <公司> $F{x} \u0007响铃"),
                        new Block.Table(
                                "t",
                                "<表> $P{y}",
                                List.of(Demo.text("a", "$F{列}&", 1)),
                                List.of(Demo.row(Demo.cell("<b>&amp;"))),
                                null,
                                "",
                                "")))
                .text();

        assertThat(text).contains("A&B<公司>$F{x}响铃", "<表>$P{y}", "$F{列}&", "<b>&amp;");
    }

    @Test
    void aHeadingIsNeverTheLastLineOfAPage() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            sections.add(new Section("a" + i, 1, "第" + i + "章", false, List.of()));
            sections.add(new Section("b" + i, 2, "第" + i + "节", false, List.of(Demo.body("正文。".repeat(1 + i % 23)))));
        }
        Printed printed = print(new Report(Demo.head(), sections, List.of()));

        for (int page = 1; page <= printed.outcome().pages(); page++) {
            String[] lines = printed.page(page).strip().split("\\s*\n\\s*");
            assertThat(lines[lines.length - 1]).contains("—");
            assertThat(lines[lines.length - 2]).as("page %d", page).contains("正文");
        }
    }

    @Test
    void aHeadingAndItsShortIntroductionStayWithTheTable() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            String mark = String.format(Locale.ROOT, "%02d", i);
            List<Block.Row> rows = new ArrayList<>();
            for (int row = 0; row < 2 + i % 9; row++) {
                rows.add(Demo.row(Demo.cell("行" + mark + "-" + row), Demo.cell("7")));
            }
            Block.Table table = new Block.Table(
                    "t" + i, "", List.of(Demo.text("a", "企业", 1), Demo.number("b", "件数", 1)), rows, null, "", "无");
            sections.add(new Section(
                    "s" + i, 2, "第" + mark + "节", false, List.of(Demo.body("引文。".repeat(1 + i % 25)), table)));
        }
        Printed printed = print(new Report(Demo.head(), sections, List.of()));

        for (int page = 1; page <= printed.outcome().pages(); page++) {
            String text = printed.page(page);
            for (int i = 1; i <= 40; i++) {
                String mark = String.format(Locale.ROOT, "%02d", i);
                assertThat(text.contains("第" + mark + "节"))
                        .as("heading and first row %s on page %d", mark, page)
                        .isEqualTo(text.contains("行" + mark + "-0"));
            }
        }
    }

    /** Else a third of a page would stay empty. */
    @Test
    void aHighChartTakesItsHeadingAndIntroductionToNoOtherPage() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            String mark = String.format(Locale.ROOT, "%02d", i);
            List<Block> blocks = List.of(Demo.body("引文" + mark + "正文。".repeat(1 + i % 25)), Demo.countyChart());
            sections.add(new Section("s" + i, 2, "第" + mark + "节", false, blocks));
        }
        Printed printed = print(new Report(Demo.head(), sections, List.of()));

        int before = 0;
        for (int page = 1; page <= printed.outcome().pages(); page++) {
            String text = printed.page(page);
            for (int i = 1; i <= 30; i++) {
                String mark = String.format(Locale.ROOT, "%02d", i);
                assertThat(text.contains("第" + mark + "节"))
                        .as("heading and introduction %s on page %d", mark, page)
                        .isEqualTo(text.contains("引文" + mark));
            }
            before += text.strip().startsWith("各县区问题分类构成") ? 1 : 0;
        }
        assertThat(before).isPositive();
    }

    @Test
    void aTableOfFewRowsIsNotPartedByTheFootOfAPage() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            String mark = String.format(Locale.ROOT, "%02d", i);
            List<Block.Row> rows = new ArrayList<>();
            for (int row = 0; row < 3 + i % 3; row++) {
                rows.add(Demo.row(Demo.cell("行" + mark + "企业扩建冷链库缺少流动资金".repeat(8)), Demo.cell("7")));
            }
            blocks.add(new Block.Table(
                    "t" + i, "", List.of(Demo.text("a", "问题", 3), Demo.number("b", "件数", 1)), rows, null, "", "无"));
            blocks.add(Demo.body("引文。".repeat(1 + i % 25)));
        }
        Printed printed = print(of(blocks.toArray(new Block[0])));

        for (int page = 1; page <= printed.outcome().pages(); page++) {
            String text = printed.page(page);
            for (int i = 1; i <= 60; i++) {
                String mark = "行" + String.format(Locale.ROOT, "%02d", i);
                assertThat(text.split(mark, -1).length - 1)
                        .as("rows of %s on page %d", mark, page)
                        .isIn(0, 3 + i % 3);
            }
        }
    }

    @Test
    void noLineOfAParagraphStandsAloneAtTheFootOrTheHeadOfAPage() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            Block.Paragraph.Style style = i % 2 == 0 ? Block.Paragraph.Style.QUOTE : Block.Paragraph.Style.LEAD;
            blocks.add(new Block.Paragraph(style, "首" + "引文摘录".repeat(16 + i % 13) + "尾"));
        }
        Printed printed = print(of(blocks.toArray(new Block[0])));

        for (int page = 1; page <= printed.outcome().pages(); page++) {
            List<String> lines = printed.page(page)
                    .lines()
                    .map(line -> line.replaceAll("[\\s\\u3000]", ""))
                    .filter(line -> line.contains("引文") || line.contains("摘录"))
                    .toList();
            assertThat(lines.get(0)).as("head of page %d", page).doesNotEndWith("尾");
            assertThat(lines.get(lines.size() - 1)).as("foot of page %d", page).doesNotStartWith("首");
        }
    }

    @Test
    void theContentsNameForEachHeadingThePageOnWhichItStands() throws IOException {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("front", 1, "", false, List.of(new Block.Contents("目录"))));
        for (int i = 1; i <= 45; i++) {
            sections.add(new Section(
                    "s" + i,
                    1 + i % 2,
                    "第" + i + "件" + "关于进一步做好有关工作的通知".repeat(1 + i % 3),
                    i == 1,
                    List.of(Demo.body("正文。".repeat(1 + i * 7 % 90)))));
        }
        Printed printed = print(new Report(Demo.head(), sections, List.of()));

        String contents =
                (printed.page(1) + printed.page(2) + printed.page(3) + printed.page(4)).replaceAll("[\\s\\u3000]", "");
        for (int i = 1; i <= 45; i++) {
            Matcher line = Pattern.compile("第" + i + "件[^…]*…+(\\d+)").matcher(contents);
            assertThat(line.find()).as("line %d", i).isTrue();
            assertThat(printed.page(Integer.parseInt(line.group(1))))
                    .as("page of %d", i)
                    .contains("第" + i + "件");
        }
    }
}
