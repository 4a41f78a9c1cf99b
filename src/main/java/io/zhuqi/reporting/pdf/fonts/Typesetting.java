package io.zhuqi.reporting.pdf.fonts;

import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.References;
import io.zhuqi.reporting.pdf.document.DatedExporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns plain text into styled text whose every character has a face: a run that the wanted face lacks is set in the next one that has
 * it, and what no face has prints the stand-in sign and is remembered. One instance serves one report.
 */
public final class Typesetting {
    /** Type size of the numbers that lead to definitions, as a share of the text's: discreet, and still read by good eyes. */
    public static final double RAISED = 0.52;

    /** By which the engine makes raised text smaller. */
    private static final double ENGINE = 2.0 / 3;

    private final Faces faces;
    private final References references;
    private final String colour;
    /** So many texts are remembered for a character that no face has. */
    private static final int TEXTS = 50;

    private final Map<Integer, Set<String>> missing = new LinkedHashMap<>();

    /**
     * A fresh one for each report.
     *
     * @param references the definitions to which figures lead
     * @param colour of the small numbers that lead there, #RRGGBB
     */
    public Typesetting(Faces faces, References references, String colour) {
        this.faces = faces;
        this.references = references;
        this.colour = colour;
    }

    /** The definitions to which figures lead. */
    public References references() {
        return references;
    }

    /**
     * The small raised number that leads to a figure's definition; nothing for a figure that is not defined here.
     *
     * @param size of the text beside it, in points
     */
    public String reference(@Nullable FigureRef figure, float size) {
        String number = references.number(figure);
        return number == null
                ? ""
                : linked(
                        String.format(
                                Locale.ROOT,
                                "<style forecolor=\"%s\" size=\"%.1f\"><sup>[%s]</sup></style>",
                                colour,
                                size * RAISED / ENGINE,
                                number),
                        figure);
    }

    /** Styled text that leads to a figure's definition; the text itself where there is none. */
    public String linked(String styled, @Nullable FigureRef figure) {
        return figure == null || references.number(figure) == null
                ? styled
                : "<a href=\"" + DatedExporter.WITHIN + References.anchor(figure.code()) + "\">" + styled + "</a>";
    }

    /** The characters no face had so far. */
    public List<MissingCharacter> missing() {
        List<MissingCharacter> characters = new ArrayList<>();
        missing.forEach((codePoint, texts) -> characters.add(new MissingCharacter(
                Character.toString(codePoint), String.format(Locale.ROOT, "U+%04X", codePoint), List.copyOf(texts))));
        return characters;
    }

    /** Styled text for a place whose style prints in {@code family}. */
    public String styled(String family, String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        String face = family;
        for (int codePoint : text.codePoints().toArray()) {
            if (Character.getType(codePoint) == Character.FORMAT) {
                continue;
            }
            int printed = faces.printed(plain(codePoint));
            String next = printed == ' ' || printed == '\n' ? face : faces.faceOf(family, printed);
            String sign = Character.toString(printed);
            if (next == null) {
                sign = standIn(codePoint, text);
                next = faceOfStandIn(family, sign);
            }
            if (!next.equals(face)) {
                turn(out, family, face, next);
                face = next;
            }
            escape(out, sign);
        }
        turn(out, family, face, family);
        return out.toString();
    }

    /** Text without markup, for drawings, where only one face is at hand: what that face lacks prints the stand-in sign. */
    public String inOneFace(String family, String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int codePoint : text.codePoints().toArray()) {
            if (Character.getType(codePoint) != Character.FORMAT) {
                int printed = faces.printed(plain(codePoint));
                boolean known = family.equals(faces.faceOf(family, printed));
                out.append(known ? Character.toString(printed) : standIn(codePoint, text));
            }
        }
        return out.toString();
    }

    private static int plain(int codePoint) {
        return codePoint != '\n' && (Character.isISOControl(codePoint) || Character.isSpaceChar(codePoint))
                ? codePoint == 0x3000 ? codePoint : ' '
                : codePoint;
    }

    private String standIn(int codePoint, String text) {
        Set<String> texts = missing.computeIfAbsent(codePoint, sign -> new LinkedHashSet<>());
        if (texts.size() < TEXTS) {
            texts.add(text);
        }
        return faces.unprintable();
    }

    private String faceOfStandIn(String family, String sign) {
        String face = faces.faceOf(family, sign.codePointAt(0));
        return face == null ? family : face;
    }

    private static void turn(StringBuilder out, String family, String from, String to) {
        if (from.equals(to)) {
            return;
        }
        if (!from.equals(family)) {
            out.append("</style>");
        }
        if (!to.equals(family)) {
            out.append("<style fontName=\"").append(to).append("\">");
        }
    }

    private static void escape(StringBuilder out, String sign) {
        switch (sign) {
            case "<" -> out.append("&lt;");
            case ">" -> out.append("&gt;");
            case "&" -> out.append("&amp;");
            default -> out.append(sign);
        }
    }
}
