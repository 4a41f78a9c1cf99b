package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Turns the report model into the records of the page layout, and says what must not be parted by the foot of a page. */
final class ArrangeAtoms {
    private static final Map<Integer, String> HEADINGS = Map.of(1, "heading1", 2, "heading2");
    private static final Map<Block.Paragraph.Style, String> STYLES = Map.of(
            Block.Paragraph.Style.LEAD, "Lead",
            Block.Paragraph.Style.BODY, "Body",
            Block.Paragraph.Style.ITEM, "Item",
            Block.Paragraph.Style.NOTE, "Note",
            Block.Paragraph.Style.QUOTE, "Quote");

    /** Two lines of running text: fewer do not stay alone at the foot of a page. */
    private static final int TWO_LINES = 60;

    private static final int HEADING = 34;
    private static final int AROUND_PIECE = 16;

    private final JasperDesign page;
    private final TablePieces tables;
    private final TilePieces tiles;
    private final ChartPieces charts;
    private final Typesetting typesetting;
    private final int width;
    private final int half;

    ArrangeAtoms(Layouts layouts, Faces faces, JasperDesign page, Typesetting typesetting) {
        this.page = page;
        this.typesetting = typesetting;
        tables = new TablePieces(layouts, faces);
        tiles = new TilePieces(layouts);
        charts = new ChartPieces(layouts, faces);
        width = page.getColumnWidth();
        half = (width - Integer.parseInt(Layouts.setting(page, "pair.gap"))) / 2;
    }

    List<Atom> arrange(Report report) {
        List<Atom> atoms = new ArrayList<>();
        int at = 0;
        for (Section section : report.sections()) {
            at += section.newPage() ? 1 : 0;
            if (!section.heading().isEmpty()) {
                atoms.add(heading(section, at));
            }
            for (Block block : section.blocks()) {
                atoms.add(atom(block, at));
            }
        }
        return keepWithNext(atoms);
    }

    /** A heading needs room for what follows it as well, over as many headings as follow each other. */
    private static List<Atom> keepWithNext(List<Atom> atoms) {
        for (int i = atoms.size() - 2; i >= 0; i--) {
            Atom atom = atoms.get(i);
            Atom next = atoms.get(i + 1);
            if (HEADINGS.containsValue(atom.kind()) && atom.page() == next.page()) {
                atoms.set(i, atom.withNeed(HEADING + next.need()));
            }
        }
        return atoms;
    }

    private Atom heading(Section section, int at) {
        String kind = HEADINGS.getOrDefault(section.level(), "heading2");
        String text = running(section.level() == 1 ? "Heading1" : "Heading2", section.heading());
        return new Atom(kind, text, section.heading(), null, null, at, HEADING);
    }

    private Atom atom(Block block, int at) {
        if (block instanceof Block.Paragraph paragraph) {
            String style = STYLES.getOrDefault(paragraph.style(), "Body");
            String text = running(style, paragraph.text());
            return new Atom(style.toLowerCase(Locale.ROOT), text, "", null, null, at, TWO_LINES);
        }
        if (block instanceof Block.Pair pair) {
            Piece left = piece(pair.left(), half);
            Piece right = piece(pair.right(), half);
            return new Atom("pair", "", "", left, right, at, Math.max(left.keep(), right.keep()) + AROUND_PIECE);
        }
        Piece piece = piece(block, width);
        return new Atom("piece", "", "", piece, null, at, piece.keep() + AROUND_PIECE);
    }

    /** Indents by characters, as a typist does: the exporter breaks lines again where it finds a geometric indent. */
    private String running(String style, String text) {
        String indent = Layouts.setting(page, "indent." + style);
        String indented = indent + text.replace("\n", "\n" + indent);
        return typesetting.styled(Layouts.family(page, style), indented);
    }

    private Piece piece(Block block, int wide) {
        if (block instanceof Block.Table table) {
            return tables.piece(table, wide, typesetting);
        }
        if (block instanceof Block.Tiles some) {
            return tiles.piece(some, wide, typesetting);
        }
        if (block instanceof Block.Chart chart) {
            return charts.piece(chart, wide, typesetting);
        }
        throw new IllegalArgumentException("cannot stand by itself: " + block.getClass());
    }
}
