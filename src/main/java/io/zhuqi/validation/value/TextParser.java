package io.zhuqi.validation.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any text; script simplified, odd spaces made plain. */
public final class TextParser implements FieldParser {
    private final int maximum;

    /** @param maximum the greatest length in characters */
    public TextParser(int maximum) {
        this.maximum = maximum;
    }

    @Override
    public @Nullable Object parse(FieldCell cell) {
        if (cell.text().length() > maximum) {
            return cell.fails(CellFindings.TEXT_TOO_LONG, Map.of("maximum", Integer.toString(maximum)));
        }
        return cell.text();
    }
}
