package io.zhuqi.reporting.pdf.fonts;

import com.ibm.icu.text.UnicodeSet;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jspecify.annotations.Nullable;

/** The faces packed with the program: which one prints a character, and how wide a text is. Safe for many threads. */
public final class Faces {
    private static final String RULES = "faces.properties";
    private static final String LEAVES = "leaves.";
    private static final String NEVER = "(?!)";
    private static final float EM = 1000f;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final FontUtil fonts;
    private final List<String> fallback;
    private final String unprintable;
    private final Breaks.Rules breaking;
    private final Map<Integer, Integer> alike = new HashMap<>();
    private final Map<String, UnicodeSet> leaves = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Double>> advances = new ConcurrentHashMap<>();
    private final Map<String, Font> cut = new ConcurrentHashMap<>();

    /** Reads the rules of the faces; a face itself is read when first asked for. */
    public Faces(JasperReportsContext context) {
        fonts = FontUtil.getInstance(context);
        Properties rules = rules();
        fallback = List.of(rules.getProperty("fallback", "").split("\\s*,\\s*"));
        unprintable = rules.getProperty("unprintable", "?");
        breaking = new Breaks.Rules(
                Pattern.compile(rules.getProperty("whole", NEVER)), rules.getProperty("breakBefore", ""));
        int[] pairs = rules.getProperty("alike", "").codePoints().toArray();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            alike.put(pairs[i], pairs[i + 1]);
        }
        for (String key : rules.stringPropertyNames()) {
            if (key.startsWith(LEAVES)) {
                String family = key.substring(LEAVES.length()).replace('_', ' ');
                leaves.put(family, new UnicodeSet(rules.getProperty(key, "[]")).freeze());
            }
        }
    }

    /** The family that prints a character in a text set in {@code family}; null when none has it. */
    public @Nullable String faceOf(String family, int codePoint) {
        UnicodeSet left = leaves.get(family);
        if ((left == null || !left.contains(codePoint)) && font(family).canDisplay(codePoint)) {
            return family;
        }
        for (String other : fallback) {
            if (!other.equals(family) && font(other).canDisplay(codePoint)) {
                return other;
            }
        }
        return font(family).canDisplay(codePoint) ? family : null;
    }

    /** The character to print: the same, or the one that looks alike and that the faces have. */
    public int printed(int codePoint) {
        return alike.getOrDefault(codePoint, codePoint);
    }

    /** What is printed for a character that no face has. */
    public String unprintable() {
        return unprintable;
    }

    /** The width of a line in points, each character measured in the face that prints it. */
    public double width(String family, float size, String line) {
        return line.codePoints()
                        .mapToDouble(codePoint -> advance(family, codePoint))
                        .sum()
                * size;
    }

    /** How far a character in a text set in {@code family} moves the pen, in ems. */
    public double advance(String family, int codePoint) {
        return advances.computeIfAbsent(family, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(codePoint, sign -> measured(family, sign));
    }

    private double measured(String family, int codePoint) {
        String face = faceOf(family, codePoint);
        Font font = font(face == null ? family : face).deriveFont(EM);
        return font.createGlyphVector(EXACT, Character.toString(codePoint))
                        .getGlyphMetrics(0)
                        .getAdvanceX()
                / EM;
    }

    /** The widest line of a text that may have several. */
    public double widest(String family, float size, String text) {
        return text.lines().mapToDouble(line -> width(family, size, line)).max().orElse(0);
    }

    /** How many lines a text takes at a width. */
    public int lines(String family, float size, String text, double width) {
        return Math.max(1, Lines.of(this, family, size, text, width).size());
    }

    /** The text with a line feed wherever a line ends at a width. */
    public String broken(String family, float size, String text, double width) {
        return Lines.of(this, family, size, text, width).stream()
                .map(Lines.Line::text)
                .collect(Collectors.joining("\n"));
    }

    Breaks breaks(String text) {
        return new Breaks(text, breaking);
    }

    /** The widest piece of a text that no line may break. */
    public double widestWhole(String family, float size, String text) {
        double widest = 0;
        Breaks breaks = breaks(text);
        for (int start = 0; start < text.length(); start = breaks.after(start)) {
            String piece = text.substring(start, breaks.after(start)).strip();
            widest = Math.max(widest, width(family, size, piece));
        }
        return widest;
    }

    /** The family at a size, for drawing. */
    public Font font(String family, float size) {
        return font(family).deriveFont(size);
    }

    private Font font(String family) {
        return cut.computeIfAbsent(family, name -> {
            Font found = fonts.getAwtFontFromBundles(name, Font.PLAIN, 1f, Locale.ROOT, true);
            if (found == null) {
                throw new IllegalStateException("no face is packed under the family name " + name);
            }
            return found;
        });
    }

    private static Properties rules() {
        Properties rules = new Properties();
        try (InputStream in = Faces.class.getResourceAsStream(RULES)) {
            if (in == null) {
                throw new IllegalStateException(RULES + " is missing from the program");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                rules.load(reader);
            }
        } catch (IOException e) {
            throw new IllegalStateException(RULES + " cannot be read", e);
        }
        return rules;
    }
}
