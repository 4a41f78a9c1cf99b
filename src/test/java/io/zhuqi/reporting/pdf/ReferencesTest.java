package io.zhuqi.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Mention;
import io.zhuqi.reporting.Block.Paragraph;
import io.zhuqi.reporting.Block.Row;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.Section;
import io.zhuqi.reporting.UsedDefinitions;
import io.zhuqi.reporting.pdf.Links.Link;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure leads to its definition in the same document. */
class ReferencesTest {
    private static final WritePdf PDF = new WritePdf(new DirectoryJobs(Path.of("jobs")));
    private static final FigureRef COLLECTED = new FigureRef("problems.collected", "city", "cumulative");
    private static final FigureRef RESOLVED = new FigureRef("problems.resolved", "county:620702", "cumulative");
    private static final FigureRef UNDEFINED = new FigureRef("problems.secret", "city", "cumulative");

    @Test
    void figuresInTextTilesTablesAndChartsLeadToTheirDefinitions() throws IOException {
        String text = "累计收集问题140件，解决131件，未定义的7件。";
        Paragraph named = new Paragraph(
                Paragraph.Style.BODY,
                text,
                List.of(
                        new Mention(text.indexOf("，解决"), COLLECTED),
                        new Mention(text.indexOf("，未"), RESOLVED),
                        new Mention(text.indexOf("。"), UNDEFINED)));
        Block.Tiles tiles = new Block.Tiles(List.of(new Block.Tile("累计解决", "131", "件", "", RESOLVED)));
        Block.Table ofOne = table("one", COLLECTED, COLLECTED);
        Block.Table mixed = table("mixed", COLLECTED, RESOLVED);
        Block.Chart chart = new Block.Chart(
                "c",
                "图",
                Block.Chart.Shape.BAR,
                List.of("甲"),
                List.of(Demo.series("收集", 3)),
                "件",
                List.of(COLLECTED, RESOLVED));

        byte[] pdf = print(named, tiles, ofOne, mixed, chart);
        List<Link> links = Links.of(pdf);

        assertThat(links)
                .extracting(link -> link.text() + " " + link.line())
                .containsExactly(
                        "[1] 1problems.collected",
                        "[2] 2problems.resolved",
                        "[2] 2problems.resolved",
                        "131 2problems.resolved",
                        "[1] 1problems.collected",
                        "80 1problems.collected",
                        "36 1problems.collected",
                        "80 1problems.collected",
                        "[1] 1problems.collected",
                        "36 2problems.resolved",
                        "[2] 2problems.resolved",
                        "[1] 1problems.collected",
                        "[2] 2problems.resolved");
        assertThat(links).allMatch(link -> link.target() > link.page());
        assertThat(text(pdf)).contains("140件[1]，解决131件[2]，未定义的7件。");
    }

    @Test
    void aNumberNeverBeginsALine() throws IOException {
        List<Block> paragraphs = new ArrayList<>();
        for (int length = 20; length < 60; length++) {
            String text = "甲".repeat(length) + "140件，余下的话。";
            paragraphs.add(
                    new Paragraph(Paragraph.Style.BODY, text, List.of(new Mention(text.indexOf("，"), COLLECTED))));
        }

        byte[] pdf = print(paragraphs.toArray(new Block[0]));

        assertThat(Links.of(pdf)).hasSize(40);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper inOrder = new PDFTextStripper();
            inOrder.setSortByPosition(true);
            assertThat(inOrder.getText(document).lines().map(String::strip)).noneMatch(line -> line.startsWith("["));
        }
    }

    @Test
    void aSelectorThatCameWithTheTextIsNoNumber() throws IOException {
        String text = "葛\uDB40\uDD00某140件";
        byte[] pdf = print(new Paragraph(Paragraph.Style.BODY, text, List.of(new Mention(text.length(), COLLECTED))));

        assertThat(text(pdf)).contains("葛某140件[1]");
    }

    @ParameterizedTest
    @EnumSource(Paragraph.Style.class)
    void noLineVanishesWhateverFacesItMixes(Paragraph.Style style) throws IOException {
        String text = "鐸䶮𠅤①垚喆祎㎏“引号”—……鐸灣140件";
        byte[] pdf = print(new Paragraph(style, text, List.of(new Mention(text.length(), COLLECTED))));

        assertThat(text(pdf)).contains(text + "[1]");
    }

    @Test
    void aPaperWithoutDefinitionsHasNoNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDF.write(new Report(Demo.head(), List.of(section("s", table("one", COLLECTED, COLLECTED))), List.of()), out);

        assertThat(Links.of(out.toByteArray())).isEmpty();
    }

    @Test
    void aDefinitionWordForWordLikeAnEarlierOneRefersToItsPrintedNumber() {
        FigureRef unused = new FigureRef("problems.closed", "city", "cumulative");
        Block.Table defined = new Block.Table(
                "definitions",
                "",
                List.of(Demo.text("number", "编号", 1), Demo.text("definition", "口径", 4)),
                List.of(
                        Demo.defining(unused.code(), Demo.cell("1"), Demo.cell("提出的问题数。")),
                        Demo.defining(COLLECTED.code(), Demo.cell("2"), Demo.cell("提出的问题数。")),
                        Demo.defining(UNDEFINED.code(), Demo.cell("3"), Demo.cell("别的。")),
                        Demo.defining(RESOLVED.code(), Demo.cell("4"), Demo.cell("提出的问题数。"))),
                null,
                "",
                "");
        Report all = new Report(
                Demo.head(),
                List.of(
                        section("s", table("one", COLLECTED, UNDEFINED), table("two", RESOLVED, RESOLVED)),
                        section("d", defined)),
                List.of());

        Block.Table printed = (Block.Table) UsedDefinitions.only(all, number -> "同第" + number + "项。")
                .sections()
                .get(1)
                .blocks()
                .get(0);

        assertThat(printed.rows())
                .extracting(row ->
                        row.cells().get(0).text() + " " + row.cells().get(1).text())
                .containsExactly("1 提出的问题数。", "2 别的。", "3 同第1项。");
    }

    @Test
    void onlyDefinitionsOfWhatIsShownAreLeftAndAllFiguresStillLeadThere() throws IOException {
        FigureRef unused = new FigureRef("problems.closed", "city", "cumulative");
        Paragraph named = new Paragraph(Paragraph.Style.BODY, "解决131件。", List.of(new Mention(7, RESOLVED)));
        Block.Table shown = table("one", COLLECTED, UNDEFINED);
        Report all = new Report(
                Demo.head(),
                List.of(section("s", named, shown), section("d", definitions(unused, COLLECTED, UNDEFINED, RESOLVED))),
                List.of());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDF.write(UsedDefinitions.only(all, number -> ""), out);

        assertThat(Links.of(out.toByteArray()))
                .extracting(link -> link.text() + " " + link.line())
                .containsExactly(
                        "[3] 3problems.resolved",
                        "80 1problems.collected",
                        "[1] 1problems.collected",
                        "36 2problems.secret",
                        "[2] 2problems.secret");
        assertThat(text(out.toByteArray())).doesNotContain("problems.closed");
    }

    private static Block.Table definitions(FigureRef... figures) {
        List<Row> rows = new ArrayList<>();
        for (FigureRef figure : figures) {
            String number = Integer.toString(rows.size() + 1);
            rows.add(Demo.defining(figure.code(), Demo.cell(number), Demo.cell(figure.code())));
        }
        return new Block.Table(
                "definitions",
                "",
                List.of(Demo.text("number", "编号", 1), Demo.text("code", "代码", 4)),
                rows,
                null,
                "",
                "");
    }

    private static Block.Table table(String id, FigureRef first, FigureRef second) {
        return new Block.Table(
                id,
                "",
                List.of(Demo.text("county", "县区", 1), Demo.number("n", "件数", 1)),
                List.of(row("甘州区", 80, first), row("临泽县", 36, second)),
                null,
                "",
                "");
    }

    private static Row row(String county, int value, FigureRef figure) {
        return Demo.row(Demo.cell(county), new Cell(BigDecimal.valueOf(value), Integer.toString(value), null, figure));
    }

    private static Section section(String id, Block... blocks) {
        return new Section(id, 1, "一、情况", true, List.of(blocks));
    }

    private static byte[] print(Block... blocks) throws IOException {
        Block.Table definitions = definitions(COLLECTED, RESOLVED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDF.write(new Report(Demo.head(), List.of(section("s", blocks), section("d", definitions)), List.of()), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
        }
    }
}
