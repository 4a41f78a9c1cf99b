package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.References;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Lines;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a table's columns with the small numbers of their definitions. For measuring, a number in the label's own type size and one
 * bracket are as wide as the raised number with both, and never narrower.
 */
final class HeadLabels {
    /** Ends a label that carries a number, while it is measured. */
    static final String NUMBERED = "]";

    /** Stands for the number while lines are broken: a variation selector, which clings to what is before it. */
    private static final int MARK = 0xE0100;

    /** In more columns than these the numbers would leave the rest no readable size; there the cells alone lead to the definitions. */
    private static final int MOST_COLUMNS = 10;

    private final Block.Table table;
    private final References references;
    private final Faces faces;
    private final String family;

    HeadLabels(Block.Table table, References references, Faces faces, String family) {
        this.table = table;
        this.references = references;
        this.faces = faces;
        this.family = family;
    }

    /** The table with room for the numbers in its labels. */
    Block.Table roomy() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            columns.add(new Column(
                    column.id(), column.label() + number(i), column.group(), column.form(), column.weight()));
        }
        return new Block.Table(
                table.id(), table.title(), columns, table.rows(), table.total(), table.note(), table.emptyText());
    }

    /** What the cell prints: lines broken as a number that clings to its label lets them, the number leading to the definition. */
    String styled(TableHead.HeadCell cell, CellLines lines, Typesetting typesetting) {
        FigureRef figure = cell.column() < 0 ? null : figure(cell.column());
        String number = references.number(figure);
        String label = cell.column() < 0
                ? cell.label()
                : table.columns().get(cell.column()).label();
        float size = lines.fit().size();
        double raised = number == null ? 0 : faces.width(family, 1, "[" + number + "]") * Typesetting.RAISED;
        String broken = Lines.of(
                        faces,
                        codePoint -> codePoint == MARK ? raised : faces.advance(family, codePoint),
                        size,
                        label + Character.toString(MARK),
                        lines.inside(cell.width(), cell.column()))
                .stream()
                .map(Lines.Line::text)
                .collect(Collectors.joining("\n"))
                .replace(Character.toString(MARK), "");
        return typesetting.styled(family, broken) + typesetting.reference(figure, size);
    }

    private @Nullable FigureRef figure(int column) {
        return table.columns().size() > MOST_COLUMNS ? null : references.ofColumn(table, column);
    }

    private String number(int column) {
        String number = references.number(figure(column));
        return number == null ? "" : number + NUMBERED;
    }
}
