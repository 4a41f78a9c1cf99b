package io.zhuqi.validation.value;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several names in one cell, between any of the signs that people put there; repeats are kept once. */
public final class ListParser implements FieldParser {
    private static final Pattern BETWEEN = Pattern.compile("[;；、,，/|\\n]+");

    @Override
    public @Nullable Object parse(FieldCell cell) {
        List<String> parts = Arrays.stream(BETWEEN.split(cell.text()))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(NameParser::name)
                .distinct()
                .toList();
        return parts.isEmpty() ? null : parts;
    }
}
