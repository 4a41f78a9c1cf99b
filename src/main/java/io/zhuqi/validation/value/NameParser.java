package io.zhuqi.validation.value;

import io.zhuqi.vocabulary.PlainText;
import org.jspecify.annotations.Nullable;

/** The name of a person or firm: spaces inside Chinese names are typesetting and go. */
public final class NameParser implements FieldParser {
    @Override
    public @Nullable Object parse(FieldCell cell) {
        return name(cell.text());
    }

    /** Spaces stay only between two Latin letters or digits. */
    static String name(String text) {
        String plain = PlainText.withoutSpaces(text);
        if (plain.equals(text)) {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length());
        String[] words = text.strip().split("[\\s\\u3000]+");
        for (String word : words) {
            boolean latin = name.length() > 0 && isLatin(name.charAt(name.length() - 1)) && isLatin(word.charAt(0));
            name.append(latin ? " " : "").append(word);
        }
        return name.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
