package io.zhuqi.reporting;

import java.util.Locale;

/**
 * A text in both languages.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Wording(String zh, String en) {
    /** The text in the language of {@code locale}: English for English, Chinese for everything else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
