package io.zhuqi.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.reporting.pdf.layout.Layouts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text field of a layout may cut what it cannot hold: it stretches or shrinks, or it prints lines that were measured before. */
class LayoutsTest {
    private static final JobsFolder JOBS = new DirectoryJobs(Path.of("jobs"));
    private static final Layouts LAYOUTS = new Layouts(JOBS, new SimpleJasperReportsContext());

    /** Print one measured line each, by the name of their style. */
    private static final Set<String> LINES = Set.of(
            "Heading1",
            "Heading2",
            "Body",
            "Address",
            "Item",
            "Lead",
            "Quote",
            "Note",
            "ContentsTitle",
            "Contents1",
            "Contents2");

    private static final String PAGE_NUMBER = "PageNumber";

    static Stream<String> layouts() {
        return JOBS.list("reports/layouts", ".jrxml").stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyTextFieldStretchesOrShrinks(String layout) {
        List<JRDesignTextField> fields = fields(LAYOUTS.design(layout));

        assertThat(fields).isNotEmpty().allSatisfy(field -> assertThat(field.getTextAdjust())
                .as("%s at %d, %d in %s", field.getKey(), field.getX(), field.getY(), layout)
                .isIn(TextAdjustEnum.STRETCH_HEIGHT, TextAdjustEnum.SCALE_FONT));
    }

    private static List<JRDesignTextField> fields(JasperDesign design) {
        List<JRBand> bands = new ArrayList<>(List.of(design.getDetailSection().getBands()));
        Stream.of(
                        design.getTitle(),
                        design.getPageHeader(),
                        design.getColumnHeader(),
                        design.getColumnFooter(),
                        design.getPageFooter(),
                        design.getSummary())
                .filter(band -> band != null)
                .forEach(bands::add);
        List<JRDesignTextField> fields = new ArrayList<>();
        for (JRBand band : bands) {
            for (JRElement element : band.getElements()) {
                boolean measured = element.getKey() != null && LINES.contains(element.getKey());
                if (element instanceof JRDesignTextField field
                        && !measured
                        && !PAGE_NUMBER.equals(field.getStyleNameReference())
                        && !(field.getStyle() != null
                                && PAGE_NUMBER.equals(field.getStyle().getName()))) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
