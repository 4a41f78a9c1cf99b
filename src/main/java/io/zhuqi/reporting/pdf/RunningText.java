package io.zhuqi.reporting.pdf;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Lines;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * Sets paragraphs and headings line by line on the grid of the page layout: each line is a record of the height of its band, so that
 * lines keep the same distance whatever faces they mix, and none stays alone at the foot or the head of a page.
 */
final class RunningText {
    /** Of so many characters one may be a letter of an alphabet. */
    private static final int MIXED = 4;

    private static final String DOT = "…";

    /** With a few dots before it. */
    private static final String WIDEST_NUMBER = DOT.repeat(3) + "000";

    private final JasperDesign page;
    private final Faces faces;
    private final Typesetting typesetting;

    RunningText(JasperDesign page, Faces faces, Typesetting typesetting) {
        this.page = page;
        this.faces = faces;
        this.typesetting = typesetting;
    }

    /**
     * The lines of a text.
     *
     * @param mentions where the text names figures, in order
     * @param style a style of the page layout, and the key of the element that prints it
     * @param bookmark the plain heading for its first line; empty when it is none
     * @param at the page group
     */
    List<Atom> lines(String style, String text, List<Block.Mention> mentions, String bookmark, int at) {
        JRDesignTextField field = field(style);
        String family = Layouts.family(page, style);
        float size = Layouts.size(page, style);
        int width = field.getWidth()
                - field.getLineBox().getLeftPadding()
                - field.getLineBox().getRightPadding();
        String indent = Layouts.setting(page, "indent." + style);
        MarkedText marked = new MarkedText(faces, typesetting, family, size, mentions);
        String indented = indent + marked.mark(text).replace("\n", "\n" + indent);
        List<Lines.Line> lines = Lines.of(faces, marked::advance, size, indented, width);
        boolean spread = ideographic(text);
        List<Atom> atoms = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Lines.Line line = lines.get(i);
            int together = together(i, lines.size()) * field.getHeight();
            atoms.add(new Atom(
                    style,
                    marked.styled(line.text()),
                    spread && line.full(),
                    i == 0 ? bookmark : "",
                    null,
                    null,
                    at,
                    together));
        }
        return atoms;
    }

    /**
     * A line of the contents.
     *
     * @param page 0 while it is not known
     */
    record Entry(String style, String heading, int page) {}

    /** The heading, dots, and the number of its page at the end of the line. */
    List<Atom> lines(Entry entry, int at) {
        JRDesignTextField field = field(entry.style());
        String family = Layouts.family(page, entry.style());
        float size = Layouts.size(page, entry.style());
        double end = faces.width(family, size, WIDEST_NUMBER);
        String indent = Layouts.setting(page, "indent." + entry.style());
        MarkedText marked = new MarkedText(faces, typesetting, family, size, List.of());
        List<Lines.Line> lines = Lines.of(
                faces, marked::advance, size, indent + marked.mark(entry.heading()), (int) (field.getWidth() - end));
        List<Atom> atoms = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            boolean last = i == lines.size() - 1;
            String number = Integer.toString(entry.page());
            double room = field.getWidth() - faces.width(family, size, line + number);
            int dots = (int) (room / faces.width(family, size, DOT));
            String text = last ? line + DOT.repeat(Math.max(1, dots)) + number : line;
            atoms.add(new Atom(entry.style(), marked.styled(text), last, "", null, null, at, 0));
        }
        return atoms;
    }

    /** Whether lines may be spread between their characters, which letters do not bear. */
    private static boolean ideographic(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        long letters = text.codePoints().filter(Character::isLetter).count() - han;
        return letters * MIXED <= han;
    }

    /** How many lines must be free for line {@code i} of {@code n}: two begin a paragraph and two end it; others ask for no more than they are. */
    private static int together(int i, int n) {
        if (i == 0) {
            return Math.min(n, n == 3 ? 3 : 2);
        }
        return i == n - 2 ? 2 : 0;
    }

    private JRDesignTextField field(String key) {
        for (JRBand band : page.getDetailSection().getBands()) {
            JRElement element = band.getElementByKey(key);
            if (element instanceof JRDesignTextField field) {
                return field;
            }
        }
        throw new ControlRoomException(
                "reports/layouts/report.jrxml", 0, "no text field in detail has the key " + key, "put it back");
    }
}
