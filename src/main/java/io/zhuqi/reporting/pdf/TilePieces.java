package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import io.zhuqi.reporting.pdf.layout.Piece;
import io.zhuqi.reporting.pdf.layout.Resize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Lays out key figures as a grid of tiles; an empty list of tiles takes no room. */
final class TilePieces {
    private static final String LAYOUT = "tiles";

    private final Layouts layouts;

    /** So many tiles in a row. */
    private record Cut(int width, int perRow, int gap) {
        void complete(JasperDesign design) {
            Resize.width(design, (width - gap * (perRow - 1)) / perRow);
            design.setPageWidth(width);
            design.setColumnCount(perRow);
            design.setColumnSpacing(gap);
        }
    }

    TilePieces(Layouts layouts) {
        this.layouts = layouts;
    }

    /** The tiles at a width in points. */
    Piece piece(Block.Tiles tiles, int width, Typesetting typesetting) {
        JasperDesign design = layouts.drawn(LAYOUT);
        int perRow = perRow(design, tiles.tiles().size());
        int gap = gap(Integer.parseInt(Layouts.setting(design, "tiles.gap")), width, perRow);
        Cut cut = new Cut(width, perRow, gap);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Block.Tile tile : tiles.tiles()) {
            rows.add(row(tile, design, typesetting));
        }
        int lines = (rows.size() + perRow - 1) / perRow;
        int high = design.getDetailSection().getBands()[0].getHeight();
        return new Piece(layouts.compiled(LAYOUT, cut, cut::complete), rows, Map.of(), lines * high);
    }

    /** The least gap from the wanted one on with which the row fills the width in whole points. */
    private static int gap(int wanted, int width, int perRow) {
        int gap = wanted;
        while ((width - gap * (perRow - 1)) % perRow != 0 && gap < wanted + perRow) {
            gap++;
        }
        return gap;
    }

    private static Map<String, Object> row(Block.Tile tile, JasperDesign design, Typesetting typesetting) {
        return Map.of(
                "label",
                        typesetting.styled(Layouts.family(design, "TileLabel"), tile.label())
                                + typesetting.reference(tile.figure(), Layouts.size(design, "TileLabel")),
                "value",
                        typesetting.linked(
                                typesetting.styled(Layouts.family(design, "TileValue"), tile.value()), tile.figure()),
                "unit", typesetting.styled(Layouts.family(design, "TileUnit"), tile.unit()),
                "change", typesetting.styled(Layouts.family(design, "TileChange"), tile.change()));
    }

    private static int perRow(JasperDesign design, int tiles) {
        String[] perRow = Layouts.setting(design, "tiles.perRow").split(" ");
        return Integer.parseInt(perRow[Math.max(0, Math.min(tiles, perRow.length) - 1)]);
    }
}
