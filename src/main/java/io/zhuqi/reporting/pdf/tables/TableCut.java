package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.pdf.layout.Layouts;
import io.zhuqi.reporting.pdf.layout.Resize;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Completes the table layout for one table: each pattern cell is copied for the columns that it fits, then taken away. */
final class TableCut {
    private static final double LINE = 1.45;

    private final JasperDesign design;
    private final int width;
    private final ColumnFit fit;

    TableCut(JasperDesign design, int width, ColumnFit fit) {
        this.design = design;
        this.width = width;
        this.fit = fit;
    }

    /** The field that carries the values of a column. */
    static String field(int column) {
        return "c" + column;
    }

    /** The parameter that carries a label of the head. */
    static String label(int cell) {
        return "h" + cell;
    }

    /** Puts columns and head in place. */
    void cut(Block.Table table, TableHead head) {
        Resize.width(design, width);
        if (table.title().isEmpty()) {
            design.setTitle(null);
        }
        cutHead((JRDesignBand) design.getColumnHeader(), table, head);
        cutRow((JRDesignBand) design.getDetailSection().getBands()[0], table);
    }

    private void cutHead(JRDesignBand band, Block.Table table, TableHead head) {
        band.setHeight(Math.max(head.height(), band.getHeight()));
        int y = band.getHeight() - head.height();
        for (int i = 0; i < head.cells().size(); i++) {
            TableHead.HeadCell cell = head.cells().get(i);
            String pattern = cell.column() < 0
                    ? "head.group"
                    : "head." + pattern(table.columns().get(cell.column()).form());
            JRDesignTextField field = copy(band, pattern);
            field.setX(cell.x());
            field.setY(y + cell.y());
            field.setWidth(cell.width());
            field.setHeight(cell.height());
            if (cell.column() >= 0) {
                gap(field, table, cell.column());
            }
            field.setExpression(new JRDesignExpression("$P{" + label(i) + "}"));
            band.addElement(field);
            declareLabel(label(i));
        }
        dropPatterns(band, "head.");
        element(band, "rule.head").setY(band.getHeight() - 1);
    }

    private void cutRow(JRDesignBand band, Block.Table table) {
        int height = (int) Math.ceil(fit.size() * LINE) + 5;
        band.setHeight(height);
        boolean defines = table.rows().stream().anyMatch(row -> row.defines() != null);
        if (defines) {
            declare(TableRows.ANCHOR);
        }
        int x = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            JRDesignTextField field =
                    copy(band, "cell." + pattern(table.columns().get(i).form()));
            field.setX(x);
            field.setWidth(fit.widths().get(i));
            field.setHeight(height);
            gap(field, table, i);
            field.setExpression(Layouts.field(field(i)));
            if (i == 0 && defines) {
                field.setAnchorNameExpression(Layouts.field(TableRows.ANCHOR));
            }
            band.addElement(field);
            declare(field(i));
            x += fit.widths().get(i);
        }
        dropPatterns(band, "cell.");
    }

    private static void gap(JRDesignTextField field, Block.Table table, int column) {
        if (ColumnFit.gap(table.columns(), column)) {
            field.getLineBox().setLeftPadding(ColumnFit.GAP + 3);
        }
    }

    private JRDesignTextField copy(JRBand band, String key) {
        JRDesignTextField field = (JRDesignTextField) element(band, key).clone();
        field.setKey(null);
        field.setFontSize(fit.size());
        return field;
    }

    private JRDesignElement element(JRBand band, String key) {
        if (band.getElementByKey(key) instanceof JRDesignElement element) {
            return element;
        }
        throw new ControlRoomException(
                "reports/layouts/table.jrxml", 0, "the element with key " + key + " is missing", "put it back");
    }

    private static void dropPatterns(JRDesignBand band, String prefix) {
        for (JRChild child : band.getChildren().toArray(new JRChild[0])) {
            if (child instanceof JRElement element
                    && element.getKey() != null
                    && element.getKey().startsWith(prefix)) {
                band.removeElement((JRDesignElement) element);
            }
        }
    }

    private void declare(String name) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(String.class);
        try {
            design.addField(field);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private void declareLabel(String name) {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(String.class);
        try {
            design.addParameter(parameter);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pattern(ValueForm form) {
        return switch (form) {
            case TEXT -> "text";
            case DATE -> "date";
            case INTEGER, DECIMAL, MONEY, PERCENT -> "number";
        };
    }
}
