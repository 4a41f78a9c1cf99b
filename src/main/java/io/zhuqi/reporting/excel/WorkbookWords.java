package io.zhuqi.reporting.excel;

import io.zhuqi.finding.Messages;
import java.util.Map;

/** The wording of a workbook's own parts, from the message files' keys {@code workbook.*}. */
public final class WorkbookWords {
    private static final String PREFIX = "workbook.";

    private final Messages messages;
    private final Map<String, String> places;

    /** @param places names of scopes that the message files do not know, by scope: {@code county:620702} */
    public WorkbookWords(Messages messages, Map<String, String> places) {
        this.messages = messages;
        this.places = Map.copyOf(places);
    }

    /** The text under {@code workbook.<key>}. */
    String get(String key) {
        return messages.text(PREFIX + key);
    }

    String get(String key, Map<String, ?> args) {
        return messages.text(PREFIX + key, args);
    }

    /** The text under {@code workbook.<group>.<code>}, the code itself where it has none. */
    String name(String group, String code) {
        String key = PREFIX + group + "." + code;
        return messages.has(key) ? messages.text(key) : code;
    }

    /** The name of a figure's scope. */
    String scope(String scope) {
        String place = places.get(scope);
        return place == null ? name("scope", scope) : place;
    }
}
