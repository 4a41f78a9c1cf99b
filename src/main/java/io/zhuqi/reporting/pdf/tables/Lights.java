package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Light;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import java.util.EnumMap;
import java.util.Map;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Cell texts, with the chip of their traffic light: a shape of its own for each light, so that it survives a black-and-white printer. */
final class Lights {
    private final Map<Light, String> colours = new EnumMap<>(Light.class);
    private final Map<Light, String> shapes = new EnumMap<>(Light.class);
    private final String family;
    private final Typesetting typesetting;

    Lights(JasperDesign design, String family, Typesetting typesetting) {
        this.family = family;
        this.typesetting = typesetting;
        for (Light light : Light.values()) {
            String[] chip = Layouts.setting(design, "light." + light.name()).split(" ", 2);
            colours.put(light, chip[0]);
            shapes.put(light, chip[1]);
        }
    }

    /** The text as it is seen. */
    String plain(Cell cell) {
        return cell.light() == null ? cell.text() : shapes.get(cell.light()) + " " + cell.text();
    }

    /**
     * The text with its markup; a figure leads to its definition.
     *
     * @param numbered whether the cell itself shows the number of the definition, because the column's head does not
     */
    String styled(Cell cell, boolean numbered, float size) {
        String text = typesetting.linked(typesetting.styled(family, cell.text()), cell.figure())
                + (numbered ? typesetting.reference(cell.figure(), size) : "");
        if (cell.light() == null) {
            return text;
        }
        return "<style forecolor=\"" + colours.get(cell.light()) + "\">"
                + typesetting.styled(family, String.valueOf(shapes.get(cell.light()))) + "</style> " + text;
    }
}
