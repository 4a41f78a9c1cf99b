package io.zhuqi.sample.sheet;

import io.zhuqi.sample.world.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All shapes of sheets and the usual spellings of codes, as the resource data give them. */
public final class Layouts {
    private static final List<String> FILES = List.of(
            "officials",
            "enterprises",
            "problems",
            "handling",
            "worklogs",
            "policies",
            "uptakes",
            "fieldchecks",
            "outcomes",
            "others");

    private final Map<String, Layout> byName = new HashMap<>();
    private final Map<String, Map<String, List<String>>> words;

    public Layouts() {
        words = words(Resources.read("words.yml"));
        for (String file : FILES) {
            JsonNode all = Resources.read("sheets/" + file + ".yml");
            all.properties().forEach(entry -> byName.put(entry.getKey(), layout(entry.getKey(), entry.getValue())));
        }
    }

    private Layout layout(String name, JsonNode node) {
        List<Column> columns = node.has("columnsOf")
                ? get(node.get("columnsOf").asString()).columns()
                : node.get("columns")
                        .asString()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(Column::parse)
                        .toList();
        return new Layout(
                name,
                texts(node, "title"),
                texts(node, "note"),
                columns,
                texts(node, "merge"),
                node.has("total") ? node.get("total").asString() : null,
                node.has("dashed"),
                texts(node, "footer"),
                node.has("words") ? words(node.get("words")) : Map.of());
    }

    private static List<String> texts(JsonNode node, String key) {
        return node.has(key) ? Resources.texts(node.get(key)) : List.of();
    }

    private static Map<String, Map<String, List<String>>> words(JsonNode node) {
        return Resources.map(node, codes -> Resources.map(codes, Resources::texts));
    }

    /**
     * The shape of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Layout get(String name) {
        Layout layout = byName.get(name);
        if (layout == null) {
            throw new IllegalArgumentException("no shape of a sheet is called " + name);
        }
        return layout;
    }

    /** The spellings of a code in a field, the usual one first. */
    List<String> spellings(@Nullable Layout layout, String field, Code code) {
        Map<String, List<String>> own = layout == null ? null : layout.words().get(field);
        Map<String, List<String>> codes = own == null ? words.get(field) : own;
        List<String> spellings = codes == null ? null : codes.get(code.name());
        if (spellings == null) {
            throw new IllegalArgumentException("no word for " + field + " " + code.name());
        }
        return spellings;
    }

    /** The usual word for a code. */
    public String word(String field, String code) {
        return spellings(null, field, new Code(code)).get(0);
    }
}
