package io.zhuqi.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Chart.Shape;
import io.zhuqi.reporting.Block.Row;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printed report that does not show what the model has is found out; each case prints another model than the one it is held against. */
class ProofTest {
    private static final WritePdf PDF = new WritePdf(new DirectoryJobs(Path.of("jobs")));

    @TempDir
    Path folder;

    @Test
    void whatIsPrintedAsItIsDiffersInNothing() throws IOException {
        assertThat(differences(Demo.report(), Demo.report())).isEmpty();
    }

    @Test
    void aLostRowIsFoundByItsNumberAndBySums() throws IOException {
        List<Row> rows = rows(120);
        List<Row> lost = new ArrayList<>(rows);
        lost.remove(70);

        assertThat(differences(of(rows), of(rows))).isEmpty();
        assertThat(differences(of(rows), of(lost)))
                .containsExactly(
                        new Difference(
                                "report.pdf",
                                "台账",
                                Kind.ROW,
                                "71",
                                "WT-71 71",
                                "WT-7272WT-7373WT-7474WT-7575WT-7676WT-7777WT-7878WT-7979WT-8"),
                        new Difference("report.pdf", "台账", Kind.ROWS, "", "120", "119"),
                        new Difference("report.pdf", "台账", Kind.SUM, "件数", "7260", "7189"));
    }

    @Test
    void aRowThatIsPrintedTwiceIsFound() throws IOException {
        List<Row> rows = rows(60);
        List<Row> twice = new ArrayList<>(rows);
        twice.add(31, rows.get(30));

        assertThat(differences(of(rows), of(twice)))
                .extracting(Difference::kind, Difference::expected, Difference::found)
                .containsExactly(tuple(Kind.ROWS, "60", "61"), tuple(Kind.SUM, "1830", "1861"));
    }

    @Test
    void aNumberThatIsPrintedWrongIsFoundInItsRow() throws IOException {
        List<Row> rows = rows(5);
        List<Row> wrong = new ArrayList<>(rows);
        wrong.set(3, Demo.row(Demo.cell("WT-4"), Demo.cell("40")));

        assertThat(differences(of(rows), of(wrong)))
                .first()
                .isEqualTo(new Difference("report.pdf", "台账", Kind.ROW, "4", "WT-4 4", "WT-440WT-55合计15"));
    }

    @Test
    void aTextThatIsMissingIsFound() throws IOException {
        Report there = report(Demo.body("第一段。"), Demo.body("第二段。"));

        assertThat(differences(there, report(Demo.body("第一段。"))))
                .containsExactly(new Difference("report.pdf", "第二段。", Kind.ABSENT, "", "第二段。", ""));
    }

    @Test
    void whatIsWrittenInAChartIsReadAgain() throws IOException {
        for (Shape shape : Shape.values()) {
            Report there = report(chart(shape, "甘州区", 800), Demo.body("第一段。"));

            assertThat(differences(there, there)).as(shape.name()).isEmpty();
            assertThat(differences(there, report(chart(shape, "甘州", 800), Demo.body("第一段。"))))
                    .as(shape + ": a category is another one")
                    .extracting(Difference::table, Difference::kind)
                    .startsWith(tuple("各县区", Kind.MARKS));
            assertThat(differences(there, report(chart(shape, "甘州区", 801), Demo.body("第一段。"))))
                    .as(shape + ": a value is another one")
                    .extracting(Difference::table, Difference::kind)
                    .startsWith(tuple("各县区", Kind.MARKS));
        }
    }

    @Test
    void anEmptyValueOfAChartIsNone() throws IOException {
        Block.Chart gap = new Block.Chart(
                "c",
                "各县区",
                Shape.LINE,
                List.of("甘州区", "高台县"),
                List.of(new Block.Series("收集", Arrays.asList(null, BigDecimal.ONE))),
                "件");

        assertThat(differences(report(gap), report(gap))).isEmpty();
    }

    private static Block.Chart chart(Shape shape, String first, int value) {
        return new Block.Chart(
                "c",
                "各县区",
                shape,
                List.of(first, "高台县"),
                List.of(
                        new Block.Series("收集", List.of(BigDecimal.valueOf(value), BigDecimal.valueOf(600))),
                        new Block.Series("解决", List.of(BigDecimal.valueOf(400), BigDecimal.valueOf(1200)))),
                "件");
    }

    private List<Difference> differences(Report model, Report printed) throws IOException {
        Path pdf = folder.resolve("report.pdf");
        try (OutputStream out = Files.newOutputStream(pdf)) {
            PDF.write(printed, out);
        }
        return PDF.differences(model, pdf);
    }

    private static List<Row> rows(int n) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            rows.add(row("WT-" + i, i));
        }
        return rows;
    }

    private static Row row(String first, int number) {
        return Demo.row(
                Demo.cell(first), new Block.Cell(BigDecimal.valueOf(number), Integer.toString(number), null, null));
    }

    /** The total is that of the rows as they should be. */
    private static Report of(List<Row> rows) {
        int sum = rows.size() < 50 ? 15 : 0;
        return report(new Block.Table(
                "t", "台账", List.of(Demo.text("a", "编号", 1), Demo.number("n", "件数", 1)), rows, row("合计", sum), "", ""));
    }

    private static Report report(Block... blocks) {
        return new Report(Demo.head(), List.of(new Section("s", 1, "一、情况", false, List.of(blocks))), List.of());
    }
}
