package io.zhuqi.reporting.pdf.layout;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.jspecify.annotations.Nullable;

/** The layouts of the control room. A layout that cannot be used is a mistake of the control room and says which file. */
public final class Layouts {
    private static final String FOLDER = "reports/layouts/";

    private final JobsFolder jobs;
    private final JasperReportsContext context;
    private final Map<String, byte[]> sources = new ConcurrentHashMap<>();
    private final Map<String, JasperDesign> drawn = new ConcurrentHashMap<>();
    private final Map<Object, JasperReport> compiled = Collections.synchronizedMap(new Latest());

    /** The layouts under {@code reports/layouts}; each is read once. */
    public Layouts(JobsFolder jobs, JasperReportsContext context) {
        this.jobs = jobs;
        this.context = context;
    }

    /** The layouts that were asked for last. */
    private static final class Latest extends LinkedHashMap<Object, JasperReport> {
        private static final int MOST = 256;

        Latest() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, JasperReport> eldest) {
            return size() > MOST;
        }
    }

    /** A layout as it is drawn, to be looked at; it is the same for all and must not be changed. */
    public JasperDesign drawn(String name) {
        return drawn.computeIfAbsent(name, this::design);
    }

    /**
     * A layout completed and compiled, which may be the one that was compiled for an equal cut before.
     *
     * @param cut all that {@code complete} depends on, with {@code equals}; of one layout each kind has its own class
     * @param complete completes a fresh copy of the layout
     */
    public JasperReport compiled(String name, Object cut, Consumer<JasperDesign> complete) {
        JasperReport known = compiled.get(cut);
        if (known == null) {
            JasperDesign design = design(name);
            complete.accept(design);
            known = compile(design);
            compiled.put(cut, known);
        }
        return known;
    }

    /** A fresh copy of a layout, to be completed and compiled. */
    public JasperDesign design(String name) {
        byte[] source =
                sources.computeIfAbsent(name, key -> jobs.read(path(key)).getBytes(StandardCharsets.UTF_8));
        try {
            return new JRXmlLoader(context).loadXML(new ByteArrayInputStream(source));
        } catch (JRException e) {
            throw wrong(name, e);
        }
    }

    /** A layout ready to be filled. */
    public JasperReport compile(JasperDesign design) {
        try {
            return JasperCompileManager.getInstance(context).compile(design);
        } catch (JRException e) {
            throw wrong(design.getName(), e);
        }
    }

    /** The family in which a style of a layout prints. */
    public static String family(JasperDesign design, String style) {
        return own(design, style, "fontName", JRStyle::getOwnFontName);
    }

    /** The type size of a style of a layout. */
    public static float size(JasperDesign design, String style) {
        return own(design, style, "fontSize", JRStyle::getOwnFontSize);
    }

    private static <T> T own(JasperDesign design, String style, String what, Function<JRStyle, T> attribute) {
        for (JRStyle at = design.getStylesMap().get(style); at != null; at = parent(design, at)) {
            Optional<T> value = Optional.of(at).map(attribute);
            if (value.isPresent()) {
                return value.get();
            }
        }
        throw new ControlRoomException(
                path(design.getName()), 0, "style " + style + " names no " + what, "give it or its parent a " + what);
    }

    /** A setting that a layout carries as a property. */
    public static String setting(JasperDesign design, String name) {
        String value = design.getPropertiesMap().getProperty("io.zhuqi." + name);
        if (value == null) {
            throw new ControlRoomException(
                    path(design.getName()), 0, "property io.zhuqi." + name + " is missing", "add it to the layout");
        }
        return value;
    }

    /** The value of a field, parameter or variable, evaluated without compiling. */
    public static JRDesignExpression field(String name) {
        return new JRDesignExpression("$F{" + name + "}");
    }

    private static @Nullable JRStyle parent(JasperDesign design, JRStyle style) {
        if (style.getStyle() != null) {
            return style.getStyle();
        }
        String name = style.getStyleNameReference();
        return name == null ? null : design.getStylesMap().get(name);
    }

    private static String path(String name) {
        return FOLDER + name + ".jrxml";
    }

    private static ControlRoomException wrong(String name, JRException cause) {
        return new ControlRoomException(
                path(name), 0, String.valueOf(cause.getMessage()), "compare with the layout packed into the program");
    }
}
