package io.zhuqi.control;

import java.util.Locale;

/**
 * A name for people.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Label(String zh, String en) {
    /** English for an English locale, else Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
