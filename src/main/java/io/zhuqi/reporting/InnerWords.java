package io.zhuqi.reporting;

import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words inside a text that a query put together: what {@code derived.word} stands for is put into the language of the edition. */
final class InnerWords {
    private static final Pattern MARK = Pattern.compile("\u0002([^\u001F]*)\u001F([^\u001F]*)\u001F([^\u0003]*)\u0003");

    private InnerWords() {}

    /**
     * The text with its wordings in place; one without any is unchanged.
     *
     * @param wording of a list and a code; where it is the code itself, the brief form of the query is printed
     */
    static String put(String text, BinaryOperator<String> wording) {
        return MARK.matcher(text).replaceAll(mark -> {
            String word = wording.apply(mark.group(1), mark.group(2));
            return Matcher.quoteReplacement(word.equals(mark.group(2)) ? mark.group(3) : word);
        });
    }
}
