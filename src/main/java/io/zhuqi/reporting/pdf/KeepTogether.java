package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.pdf.layout.Layouts;
import java.util.HashMap;
import java.util.Map;
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
    private static final String RECORD = "record";
    private static final String FIELD = "need";
    private static final int STEP = 10;

    private final Map<String, Integer> latest = new HashMap<>();
    private int record = -1;
    private int step;

    /** One for each filling of the page layout. */
    KeepTogether() {}

    /** Goes on to the next record, which needs that height. */
    void next(int need) {
        record++;
        step = (need + STEP - 1) / STEP;
        latest.put(RECORD + step, record);
    }

    /**
     * What a group's fields say: whether the record applies to it, and the latest one that did, so that only this group, and those
     * within it, begin anew.
     */
    Object value(String field) {
        return field.startsWith(RECORD) ? latest.getOrDefault(field, -1) : (Object) field.equals(FIELD + step);
    }

    /** Adds the groups below those that the layout has. */
    static void addTo(JasperDesign page) {
        int high = page.getPageHeight()
                - page.getTopMargin()
                - page.getBottomMargin()
                - page.getPageFooter().getHeight();
        try {
            for (int step = high / STEP - 1; step > 0; step--) {
                String name = FIELD + step;
                page.addField(field(name, Boolean.class));
                page.addField(field(RECORD + step, Integer.class));
                JRDesignGroup group = new JRDesignGroup();
                group.setName(name);
                group.setExpression(Layouts.field(RECORD + step));
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

    private static JRField field(String name, Class<?> type) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        return field;
    }
}
