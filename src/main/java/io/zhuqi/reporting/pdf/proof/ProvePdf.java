package io.zhuqi.reporting.pdf.proof;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.References;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import io.zhuqi.reporting.Section;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a printed report again and holds it against the model: every text, every row of every table once, every sum. */
public final class ProvePdf {
    private static final int[] NOTHING = {};
    private static final int SHOWN = 40;

    private final String medium;
    private final PrintedText printed;
    private final References references;
    private final List<Difference> differences = new ArrayList<>();
    private int at;
    private Block.@Nullable Chart drawn;

    private ProvePdf(String medium, PrintedText printed, References references) {
        this.medium = medium;
        this.printed = printed;
        this.references = references;
    }

    /**
     * What the PDF does not show as the report has it.
     *
     * @param alike the character that the faces print for another one
     * @return nothing when all is there
     * @throws IOException when the PDF cannot be read
     */
    public static List<Difference> differences(Report report, File pdf, IntUnaryOperator alike) throws IOException {
        ProvePdf proof = new ProvePdf(pdf.getName(), new PrintedText(pdf, alike), References.of(report));
        proof.head(report.head());
        for (Section section : report.sections()) {
            proof.text(section.heading());
            section.blocks().forEach(block -> proof.block(block, report));
        }
        return List.copyOf(proof.differences);
    }

    private void head(ReportHead head) {
        Stream.of(head.banner(), head.title(), head.periodText(), head.issueText(), head.organ())
                .forEach(this::text);
    }

    private void block(Block block, Report report) {
        if (block instanceof Block.Contents contents) {
            text(contents.title());
            report.sections().forEach(section -> text(section.heading()));
        } else if (block instanceof Block.Paragraph paragraph) {
            text(withNumbers(paragraph));
        } else if (block instanceof Block.Table table) {
            begins(printed.find(at, printed.length(), plain(table.title()), NOTHING));
            at = new ProveTable(medium, printed, references, differences).prove(table, at);
        } else if (block instanceof Block.Pair pair) {
            int start = at;
            block(pair.left(), report);
            int left = at;
            at = start;
            drawn = null;
            block(pair.right(), report);
            at = Math.max(at, left);
            drawn = null;
        } else if (block instanceof Block.Chart chart) {
            text(chart.title());
            text(chart.unit());
            at = new ProveChart(medium, printed, differences).prove(chart, at);
            drawn = chart;
        } else if (block instanceof Block.Tiles tiles) {
            tiles.tiles().forEach(tile -> {
                text(tile.label());
                text(tile.value() + tile.unit() + tile.change());
            });
        }
    }

    private String withNumbers(Block.Paragraph paragraph) {
        StringBuilder text = new StringBuilder(paragraph.text());
        for (int i = paragraph.mentions().size() - 1; i >= 0; i--) {
            Block.Mention mention = paragraph.mentions().get(i);
            String number = references.number(mention.figure());
            text.insert(mention.end(), number == null ? "" : "[" + number + "]");
        }
        return text.toString();
    }

    /** What comes after a chart begins where its drawing ends; {@code found} is negative for what is not there. */
    private void begins(int found) {
        if (drawn != null && found >= 0) {
            new ProveChart(medium, printed, differences).follows(drawn, at, found);
        }
        drawn = null;
    }

    private static int[] plain(String text) {
        return PrintedText.plain(text).codePoints().toArray();
    }

    static Difference absent(String medium, String text) {
        int shown = Math.min(SHOWN, text.codePointCount(0, text.length()));
        String beginning = text.substring(0, text.offsetByCodePoints(0, shown));
        return new Difference(medium, beginning, Difference.Kind.ABSENT, "", text, "");
    }

    private void text(String text) {
        int[] wanted = plain(text);
        if (wanted.length == 0) {
            return;
        }
        int found = printed.find(at, printed.length(), wanted, NOTHING);
        begins(found);
        if (found < 0) {
            differences.add(absent(medium, text));
        } else {
            at = found + wanted.length;
        }
    }
}
