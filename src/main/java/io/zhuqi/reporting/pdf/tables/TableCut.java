package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.pdf.layout.Layouts;
import io.zhuqi.reporting.pdf.layout.Resize;
import java.util.List;
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

/**
 * Completes the table layout for tables of one cut: each pattern cell is copied for the columns that it fits, then taken away.
 *
 * @param forms of the columns
 * @param cells of the head, without their labels
 * @param high the height of the head
 * @param titled whether the table has a title
 * @param defines whether a row of it defines something
 */
record TableCut(
        int width,
        ColumnFit fit,
        List<ValueForm> forms,
        List<TableHead.HeadCell> cells,
        int high,
        boolean titled,
        boolean defines) {
    private static final double LINE = 1.45;

    static TableCut of(Block.Table table, TableHead head, int width, ColumnFit fit) {
        return new TableCut(
                width,
                fit,
                table.columns().stream().map(Block.Column::form).toList(),
                head.cells().stream().map(TableHead.HeadCell::unlabelled).toList(),
                head.height(),
                !table.title().isEmpty(),
                table.rows().stream().anyMatch(row -> row.defines() != null));
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
    void complete(JasperDesign design) {
        Resize.width(design, width);
        if (!titled) {
            design.setTitle(null);
        }
        completeHead(design, (JRDesignBand) design.getColumnHeader());
        completeRow(design, (JRDesignBand) design.getDetailSection().getBands()[0]);
    }

    private void completeHead(JasperDesign design, JRDesignBand band) {
        band.setHeight(Math.max(high, band.getHeight()));
        int y = band.getHeight() - high;
        for (int i = 0; i < cells.size(); i++) {
            TableHead.HeadCell cell = cells.get(i);
            String pattern = cell.column() < 0 ? "head.group" : "head." + pattern(forms.get(cell.column()));
            JRDesignTextField field = copy(band, pattern);
            field.setX(cell.x());
            field.setY(y + cell.y());
            field.setWidth(cell.width());
            field.setHeight(cell.height());
            if (cell.column() >= 0) {
                gap(field, cell.column());
            }
            field.setExpression(new JRDesignExpression("$P{" + label(i) + "}"));
            band.addElement(field);
            declareLabel(design, label(i));
        }
        dropPatterns(band, "head.");
        element(band, "rule.head").setY(band.getHeight() - 1);
    }

    private void completeRow(JasperDesign design, JRDesignBand band) {
        int height = (int) Math.ceil(fit.size() * LINE) + 5;
        band.setHeight(height);
        if (defines) {
            declare(design, TableRows.ANCHOR);
        }
        int x = 0;
        for (int i = 0; i < forms.size(); i++) {
            JRDesignTextField field = copy(band, "cell." + pattern(forms.get(i)));
            field.setX(x);
            field.setWidth(fit.widths().get(i));
            field.setHeight(height);
            gap(field, i);
            field.setExpression(Layouts.field(field(i)));
            if (i == 0 && defines) {
                field.setAnchorNameExpression(Layouts.field(TableRows.ANCHOR));
            }
            band.addElement(field);
            declare(design, field(i));
            x += fit.widths().get(i);
        }
        dropPatterns(band, "cell.");
    }

    private void gap(JRDesignTextField field, int column) {
        if (ColumnFit.gapBefore(forms, column)) {
            field.getLineBox().setLeftPadding(ColumnFit.GAP + 3);
        }
    }

    private JRDesignTextField copy(JRBand band, String key) {
        JRDesignTextField field = (JRDesignTextField) element(band, key).clone();
        field.setKey(null);
        field.setFontSize(fit.size());
        return field;
    }

    private static JRDesignElement element(JRBand band, String key) {
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

    private static void declare(JasperDesign design, String name) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(String.class);
        try {
            design.addField(field);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void declareLabel(JasperDesign design, String name) {
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
