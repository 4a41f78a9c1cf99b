package io.zhuqi.reporting.pdf.fonts;

import java.util.List;

/**
 * A character that no face has and for which the stand-in sign was printed.
 *
 * @param character the character itself
 * @param codePoint in the form U+4E00
 * @param texts of the model in which it stood, the first ones, at least one
 */
public record MissingCharacter(String character, String codePoint, List<String> texts) {
    public MissingCharacter {
        texts = List.copyOf(texts);
    }
}
