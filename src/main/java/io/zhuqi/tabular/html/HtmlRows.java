package io.zhuqi.tabular.html;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.cell.CellMaker;
import io.zhuqi.tabular.cell.MergedRanges;
import io.zhuqi.tabular.cell.MergedRanges.Range;
import io.zhuqi.tabular.cell.RowIterator;
import io.zhuqi.tabular.xml.Xml;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks the rows of all tables of a page while it is parsed; what was walked is let go. */
final class HtmlRows extends RowIterator {
    private static final int DEEPEST = 256;

    private final StreamParser page;
    private final CellMaker make;
    private final MergedRanges merged;
    private final int maxColumns;
    /** Columns that a cell further up reaches into, with the last row it reaches. */
    private final Map<Integer, Integer> reachedBy = new HashMap<>();

    private int row;

    HtmlRows(Reader text, TabularLimits limits) {
        super(limits);
        this.page = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(text, "");
        this.make = new CellMaker(false, limits);
        this.maxColumns = limits.maxColumns();
        this.merged = new MergedRanges(List.of(), limits.maxColumns());
    }

    @Override
    @Nullable
    protected SourceRow advance() throws IOException, UnreadableFile {
        for (Element found = page.selectNext("tr, caption"); found != null; found = page.selectNext("tr, caption")) {
            List<SourceCell> cells = new ArrayList<>();
            List<Range> begun = new ArrayList<>();
            if (found.normalName().equals("caption")) {
                add(found, 0, cells);
            } else {
                read(found, cells, begun);
            }
            found.empty();
            int number = row++;
            List<SourceCell> filled = merged.fill(number, cells, begun);
            if (!filled.isEmpty()) {
                return new SourceRow(number + 1, false, filled);
            }
        }
        return null;
    }

    private void read(Element found, List<SourceCell> cells, List<Range> begun) throws UnreadableFile {
        reachedBy.values().removeIf(last -> last < row);
        BitSet taken = new BitSet();
        reachedBy.keySet().forEach(taken::set);
        int column = 0;
        for (Element cell : found.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            column = taken.nextClearBit(column);
            int wide = Math.min(span(cell, "colspan"), maxColumns);
            int high = span(cell, "rowspan");
            if (wide > 1 || high > 1) {
                begun.add(new Range(row, row + high - 1, column, column + wide - 1));
            }
            for (int at = column; high > 1 && at < column + wide; at++) {
                reachedBy.put(at, row + high - 1);
            }
            add(cell, column, cells);
            column += wide;
        }
    }

    private void add(Element cell, int column, List<SourceCell> cells) throws UnreadableFile {
        SourceCell made = make.text(column, text(cell), false);
        if (made != null) {
            cells.add(made);
        }
    }

    private static int span(Element cell, String attribute) {
        return Math.max(1, Xml.number(cell.attr(attribute).strip(), 1));
    }

    /** The text as a browser would show it, with its line breaks. */
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.text());
                    } else if (node.normalName().equals("br")
                            || (depth > 0 && node.normalName().equals("p") && !text.isEmpty())) {
                        text.append('\n');
                    }
                },
                cell);
        return text.toString().replace('\u00A0', ' ').strip();
    }
}
