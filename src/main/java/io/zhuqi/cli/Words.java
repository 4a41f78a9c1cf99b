package io.zhuqi.cli;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

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

    public Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
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
}
