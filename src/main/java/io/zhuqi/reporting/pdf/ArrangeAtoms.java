package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.Section;
import io.zhuqi.reporting.pdf.charts.ChartPieces;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import io.zhuqi.reporting.pdf.layout.Piece;
import io.zhuqi.reporting.pdf.tables.TablePieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Turns the report model into the records of the page layout, and says what must not be parted by the foot of a page. */
final class ArrangeAtoms {
    private static final String FIRST_LEVEL = "Heading1";
    private static final String SECOND_LEVEL = "Heading2";
    private static final String CONTENTS_TITLE = "ContentsTitle";
    private static final String FIRST_CONTENTS = "Contents1";
    private static final String SECOND_CONTENTS = "Contents2";
    private static final Map<Block.Paragraph.Style, String> STYLES = Map.of(
            Block.Paragraph.Style.ADDRESS, "Address",
            Block.Paragraph.Style.LEAD, "Lead",
            Block.Paragraph.Style.BODY, "Body",
            Block.Paragraph.Style.ITEM, "Item",
            Block.Paragraph.Style.NOTE, "Note",
            Block.Paragraph.Style.QUOTE, "Quote");

    private static final String PIECE = "piece";
    private static final String LAST_PIECE = "lastPiece";
    private static final int AROUND_PIECE = 18;

    /** A paragraph of up to so many lines introduces what follows it. */
    private static final int INTRODUCTION = 3;

    /** For the sake of what needs more room than this, in points, no introduction goes on to the next page: too much would stay empty. */
    private static final int INTRODUCED = 160;

    private final TablePieces tables;
    private final TilePieces tiles;
    private final ChartPieces charts;
    private final Typesetting typesetting;
    private final RunningText text;
    private final int width;
    private final int half;
    private List<RunningText.Entry> contents = List.of();

    ArrangeAtoms(Layouts layouts, Faces faces, JasperDesign page, Typesetting typesetting) {
        this.typesetting = typesetting;
        text = new RunningText(page, faces, typesetting);
        tables = new TablePieces(layouts, faces);
        tiles = new TilePieces(layouts);
        charts = new ChartPieces(layouts, faces);
        width = page.getColumnWidth();
        half = (width - Integer.parseInt(Layouts.setting(page, "pair.gap"))) / 2;
    }

    /** @param pages of the headings, in order, as far as they are known */
    List<Atom> arrange(Report report, List<Integer> pages) {
        contents = contents(report, pages);
        List<Atom> atoms = new ArrayList<>();
        int at = 0;
        for (Section section : report.sections()) {
            at += section.newPage() ? 1 : 0;
            if (!section.heading().isEmpty()) {
                atoms.addAll(heading(section, at));
            }
            atoms.addAll(blocks(section, at));
        }
        return keepWithNext(endPages(atoms));
    }

    /** A short paragraph stays with the head of the table or the low chart that it introduces. */
    private List<Atom> blocks(Section section, int at) {
        List<Atom> atoms = new ArrayList<>();
        for (int i = section.blocks().size() - 1; i >= 0; i--) {
            List<Atom> own = new ArrayList<>(atoms(section.blocks().get(i), at));
            if (!own.isEmpty()) {
                Atom first = own.get(0);
                boolean introduces = !atoms.isEmpty()
                        && atoms.get(0).left() != null
                        && atoms.get(0).need() <= INTRODUCED
                        && first.left() == null
                        && own.size() <= INTRODUCTION;
                own.set(
                        0,
                        introduces ? first.withNeed(first.need() + atoms.get(0).need()) : first);
                atoms.addAll(0, own);
            }
        }
        return atoms;
    }

    /** What is last on its page leaves no room below itself, which might not be there. */
    private static List<Atom> endPages(List<Atom> atoms) {
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            boolean last = i == atoms.size() - 1 || atoms.get(i + 1).page() != atom.page();
            if (last && atom.kind().equals(PIECE)) {
                atoms.set(i, atom.as(LAST_PIECE));
            }
        }
        return atoms;
    }

    /** A heading needs room for what follows it as well, over as many headings as follow each other. */
    private static List<Atom> keepWithNext(List<Atom> atoms) {
        for (int i = atoms.size() - 2; i >= 0; i--) {
            Atom atom = atoms.get(i);
            Atom next = atoms.get(i + 1);
            boolean heading = atom.kind().equals(FIRST_LEVEL) || atom.kind().equals(SECOND_LEVEL);
            if (heading && atom.page() == next.page()) {
                atoms.set(i, atom.withNeed(atom.need() + next.need()));
            }
        }
        return atoms;
    }

    private List<Atom> heading(Section section, int at) {
        String style = section.level() == 1 ? FIRST_LEVEL : SECOND_LEVEL;
        return text.lines(style, section.heading(), List.of(), section.heading(), at);
    }

    private static List<RunningText.Entry> contents(Report report, List<Integer> pages) {
        List<RunningText.Entry> entries = new ArrayList<>();
        for (Section section : report.sections()) {
            if (!section.heading().isEmpty()) {
                int page = entries.size() < pages.size() ? pages.get(entries.size()) : 0;
                entries.add(new RunningText.Entry(
                        section.level() == 1 ? FIRST_CONTENTS : SECOND_CONTENTS, section.heading(), page));
            }
        }
        return entries;
    }

    private List<Atom> atoms(Block block, int at) {
        if (block instanceof Block.Contents own) {
            return Stream.concat(
                            text.lines(CONTENTS_TITLE, own.title(), List.of(), "", at).stream(),
                            contents.stream().flatMap(entry -> text.lines(entry, at).stream()))
                    .toList();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return text.lines(
                    STYLES.getOrDefault(paragraph.style(), "Body"), paragraph.text(), paragraph.mentions(), "", at);
        }
        if (block instanceof Block.Pair pair) {
            Piece left = piece(pair.left(), half);
            Piece right = piece(pair.right(), half);
            int keep = Math.max(left.keep(), right.keep());
            return List.of(new Atom("pair", "", false, "", left, right, at, keep + AROUND_PIECE));
        }
        Piece piece = piece(block, width);
        return List.of(new Atom(PIECE, "", false, "", piece, null, at, piece.keep() + AROUND_PIECE));
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
