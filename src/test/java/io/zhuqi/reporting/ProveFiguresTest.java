package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.store.TestPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A figure that is shown or written otherwise than it was measured is found out, wherever it stands. */
class ProveFiguresTest {
    private static final FigureRef COLLECTED = new FigureRef("problems.collected", "city", "cumulative");
    private static final FigureRef AMOUNT = new FigureRef("uptake.amount-yuan", "city", "cumulative");
    private static final FigureRef RATE = new FigureRef("problems.resolution-rate", "city", "cumulative");
    private static final FigureRef COUNTY = new FigureRef("problems.collected", "county:620702", "cumulative");
    private static final ProveFigures PROVE = new AssembleReport(
                    new DirectoryJobs(Path.of("jobs")), TestPostgres.freshDatabase(), Duration.ofSeconds(30))
            .proveFigures();

    @Test
    void aTileShowsValueUnitAndChange() throws IOException {
        assertThat(differences(tile("1,236", "件", "较上月增加36"))).isEmpty();
        assertThat(differences(tile("1,237", "件", "较上月增加36")))
                .containsExactly(figure("累计", "", "1,236件 较上月增加36", "1,237件 较上月增加36"));
        assertThat(differences(tile("1,236", "件", "较上月减少36"))).hasSize(1);
    }

    @Test
    void aTextShowsTheFigureAndNoPieceOfANumber() throws IOException {
        assertThat(differences(text("收集1,236件", 8, COLLECTED))).isEmpty();
        assertThat(differences(text("收集1,236件", 7, COLLECTED)))
                .as("the unit apart")
                .isEmpty();
        assertThat(differences(text("收集11,236件", 9, COLLECTED)))
                .containsExactly(figure("收集11,236件", "", "1,236件", "收集11,236件"));
        assertThat(differences(text("解决率2/3", 6, RATE))).isEmpty();
        assertThat(differences(text("解决率66.7%", 8, RATE))).hasSize(1);
    }

    @Test
    void aCellShowsTheFigureDividedAsItsColumnSays() throws IOException {
        assertThat(differences(table("1,402.50", new BigDecimal("1402.5"), AMOUNT)))
                .isEmpty();
        assertThat(differences(table("1,402.51", new BigDecimal("1402.5"), AMOUNT)))
                .containsExactly(figure("表", "金额 · 甘州区", "1,402.50", "1,402.51"));
        assertThat(differences(table("1,402.50", new BigDecimal("1402.6"), AMOUNT)))
                .as("only the workbook's value is another one")
                .containsExactly(figure("表", "金额 · 甘州区", "1402.5", "1402.6"));
    }

    @Test
    void whatHasNoRowOfAScopeIsNoneOrZero() throws IOException {
        assertThat(differences(table("—", null, COUNTY))).isEmpty();
        assertThat(differences(table("", null, COUNTY))).isEmpty();
        assertThat(differences(table("0.00", BigDecimal.ZERO, COUNTY))).isEmpty();
        assertThat(differences(table("1.00", BigDecimal.ONE, COUNTY))).hasSize(1);
    }

    @Test
    void aTextThatTellsAFigureBeginsWithIt() throws IOException {
        assertThat(differences(worded("1,402.5万元"))).isEmpty();
        assertThat(differences(worded("1,403万元"))).containsExactly(figure("表", "金额 · 甘州区", "1402.5", "1,403万元"));
        assertThat(differences(worded("无"))).hasSize(1);
    }

    @Test
    void aFigureThatIsNotMeasuredAtAllMayNotBeShown() throws IOException {
        assertThat(differences(table("3.00", new BigDecimal("3"), new FigureRef("no.such", "city", "month"))))
                .hasSize(1);
    }

    @Test
    void aMarkOfAChartIsTheFigure() throws IOException {
        assertThat(differences(chart("1236"))).isEmpty();
        assertThat(differences(chart("1237"))).containsExactly(figure("图", "收集 · 甘州区", "1236", "1237"));
    }

    private static List<Difference> differences(Block block) throws IOException {
        return PROVE.differences(report(block), Optional.empty());
    }

    private static Difference figure(String where, String detail, String expected, String found) {
        return new Difference("figures.json", where, Kind.FIGURE, detail, expected, found);
    }

    private static Block tile(String value, String unit, String change) {
        return new Block.Tiles(List.of(new Block.Tile("累计", value, unit, change, COLLECTED)));
    }

    private static Block text(String text, int end, FigureRef figure) {
        return new Block.Paragraph(Block.Paragraph.Style.BODY, text, List.of(new Block.Mention(end, figure)));
    }

    private static Block worded(String text) {
        return table(text, text, AMOUNT);
    }

    private static Block table(String text, @Nullable Object value, FigureRef figure) {
        return new Block.Table(
                "t",
                "表",
                List.of(
                        new Block.Column("county", "县区", "", Block.Column.ValueForm.TEXT, 1),
                        new Block.Column("amount", "金额", "", Block.Column.ValueForm.MONEY, 1, new BigDecimal("10000"))),
                List.of(new Block.Row(
                        List.of(new Block.Cell("甘州区", "甘州区", null, null), new Block.Cell(value, text, null, figure)))),
                null,
                "",
                "");
    }

    private static Block chart(String value) {
        return new Block.Chart(
                "c",
                "图",
                Block.Chart.Shape.BAR,
                List.of("甘州区"),
                List.of(new Block.Series("收集", List.of(new BigDecimal(value)), List.of(COLLECTED), BigDecimal.ONE)),
                "件");
    }

    private static Report report(Block block) {
        return new Report(
                new ReportHead(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "2022-11",
                        1,
                        1,
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        Locale.SIMPLIFIED_CHINESE),
                List.of(new Section("s", 1, "", false, List.of(block))),
                List.of(),
                List.of(
                        new Figure(COLLECTED, "CASE", new BigDecimal("1236"), null, null, null, new BigDecimal("36")),
                        new Figure(AMOUNT, "CNY", new BigDecimal("14025000"), null, null, null, null),
                        new Figure(
                                RATE,
                                "PERCENT",
                                new BigDecimal("66.7"),
                                new BigDecimal("2"),
                                new BigDecimal("3"),
                                null,
                                null)));
    }
}
