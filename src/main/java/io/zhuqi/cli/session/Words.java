package io.zhuqi.cli.session;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.zhuqi.vocabulary.SourceRef;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The command line's wording in one language. */
public final class Words {
    private static final String BUNDLE = "io.zhuqi.cli.words";

    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param locale Chinese unless its language is English */
    public Words(Locale locale) {
        this.locale =
                locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Simplified Chinese or English. */
    public Locale locale() {
        return locale;
    }

    /** The same wording as picocli wants it. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The text of {@code key} with its named placeholders filled. */
    public String say(String key, Map<String, ?> values) {
        return new MessageFormat(bundle.getString(key), ULocale.forLocale(locale)).format(values);
    }

    /** The text of {@code key}, which has no placeholders. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /**
     * A place in a sheet.
     *
     * @param row 1-based
     * @param column 0-based; null for the row as a whole
     */
    public String where(int row, @Nullable Integer column) {
        return column == null
                ? say("where.row", Map.of("row", row))
                : say("where.cell", Map.of("row", row, "column", SourceRef.columnLetters(column)));
    }
}
