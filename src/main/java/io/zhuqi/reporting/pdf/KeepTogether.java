package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.pdf.layout.Layouts;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * Makes records of the page layout begin on a new page where too little room is left for them and what must follow. The engine knows a
 * least height only as a constant of a group, so there is a group for each step of height, and each record applies to one of them.
 */
final class KeepTogether {
    static final String RECORD = "record";
    private static final String FIELD = "need";
    private static final int STEP = 10;

    private KeepTogether() {}

    /** Adds the groups below those that the layout has. */
    static void addTo(JasperDesign page) {
        int high = page.getPageHeight()
                - page.getTopMargin()
                - page.getBottomMargin()
                - page.getPageFooter().getHeight();
        try {
            page.addField(field(RECORD, Integer.class));
            for (int step = high / STEP - 1; step > 0; step--) {
                String name = FIELD + step;
                page.addField(field(name, Boolean.class));
                JRDesignGroup group = new JRDesignGroup();
                group.setName(name);
                group.setExpression(Layouts.field(RECORD));
                group.setMinHeightToStartNewPage(step * STEP);
                JRDesignBand nothing = new JRDesignBand();
                nothing.setPrintWhenExpression(Layouts.field(name));
                ((JRDesignSection) group.getGroupHeaderSection()).addBand(nothing);
                page.addGroup(group);
            }
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the group of a field is the one for a needed height. */
    static boolean applies(String field, int need) {
        return field.equals(FIELD + (need + STEP - 1) / STEP);
    }

    private static JRField field(String name, Class<?> type) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        return field;
    }
}
