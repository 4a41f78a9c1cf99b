package io.zhuqi.reporting.pdf.fonts;

/**
 * A character that no face has and for which the stand-in sign was printed.
 *
 * @param character the character itself
 * @param codePoint in the form U+4E00
 * @param text the first text of the model in which it stood
 */
public record MissingCharacter(String character, String codePoint, String text) {}
