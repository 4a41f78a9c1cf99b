package io.zhuqi.reporting.pdf.proof;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.pdf.charts.ChartTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * The drawing of one chart against the printed text: its names and then what stands on its marks, one after the other as they are drawn,
 * and nothing between them. A value that its mark has no room for may be missing, but none may be another one.
 */
final class ProveChart {
    private static final int[] NOTHING = {};

    /** How far from a chart's title and unit its first name may stand: references to definitions stand between. */
    private static final int HEAD = 100;

    private static final int SHOWN = 60;

    private final String medium;
    private final PrintedText printed;
    private final List<Difference> differences;

    ProveChart(String medium, PrintedText printed, List<Difference> differences) {
        this.medium = medium;
        this.printed = printed;
        this.differences = differences;
    }

    /** Where the drawing ends; {@code from} if it is not as it should be. */
    int prove(Block.Chart chart, int from) {
        ChartTexts texts = new ChartTexts(chart);
        int[] names = plain(String.join("", texts.names()));
        int start = printed.find(from, from + HEAD, names, NOTHING);
        if (start < 0) {
            return differs(chart, texts, from);
        }
        int at = start + names.length;
        List<int[]> marks = new ArrayList<>();
        texts.marks().forEach(mark -> marks.add(plain(mark)));
        for (int[] mark : marks) {
            int end = texts.leavesOut() ? printed.matchRow(at, mark, NOTHING) : printed.match(at, mark, NOTHING);
            if (end >= 0) {
                at = end;
            } else if (!texts.leavesOut()) {
                return differs(chart, texts, from);
            }
        }
        return at;
    }

    /** What follows a chart must follow at once: nothing else is written in the drawing. */
    void follows(Block.Chart chart, int end, int next) {
        if (end != next) {
            differs(chart, new ChartTexts(chart), end);
        }
    }

    private int differs(Block.Chart chart, ChartTexts texts, int from) {
        List<String> all = new ArrayList<>(texts.names());
        all.addAll(texts.marks());
        differences.add(new Difference(
                medium, chart.title(), Kind.MARKS, "", String.join(" ", all), printed.piece(from, SHOWN)));
        return from;
    }

    private static int[] plain(String text) {
        return PrintedText.plain(text).codePoints().toArray();
    }
}
