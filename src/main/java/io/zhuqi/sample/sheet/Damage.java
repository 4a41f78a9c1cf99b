package io.zhuqi.sample.sheet;

import io.zhuqi.sample.world.Resources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row that is wrong in a known way: a copy of an ordinary row with one cell spoiled follows it.
 *
 * @param path only in files whose path holds this text; "" for any
 * @param after so many data rows stand before it in its sheet
 * @param cell what is written: text, number, error, or null for nothing
 * @param reason why the row must be quarantined
 */
record Damage(
        String layout,
        String path,
        int after,
        String field,
        @Nullable Object cell,
        String reason) {

    static List<Damage> readAll() {
        List<Damage> damages = new ArrayList<>();
        Resources.read("damages.yml").forEach(node -> damages.add(damage(node)));
        return damages;
    }

    private static Damage damage(JsonNode node) {
        return new Damage(
                node.get("layout").asString(),
                node.has("path") ? node.get("path").asString() : "",
                node.get("after").asInt(),
                node.get("field").asString(),
                cell(node),
                node.get("reason").asString());
    }

    private static @Nullable Object cell(JsonNode node) {
        if (node.has("error")) {
            return Spoilt.ERROR;
        }
        if (node.has("number")) {
            return node.get("number").decimalValue();
        }
        String text = node.get("cell").asString();
        return text.isEmpty() ? null : text;
    }

    boolean applies(Layout shape, String file) {
        return layout.equals(shape.name()) && file.contains(path);
    }
}
