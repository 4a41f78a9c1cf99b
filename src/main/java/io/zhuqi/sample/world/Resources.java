package io.zhuqi.sample.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The generator's data files (YAML beside the package): every word, name and proportion of the invented programme. */
public final class Resources {
    private static final String FOLDER = "/io/zhuqi/sample/";
    private static final YAMLMapper YAML = new YAMLMapper();

    private Resources() {}

    /**
     * The data file's content.
     *
     * @throws IllegalStateException when it is not on the class path
     */
    public static JsonNode read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("sample data file missing: " + name);
            }
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scalars of an array, in order; empty for an absent node. */
    public static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(element -> texts.add(element.asString()));
        return List.copyOf(texts);
    }

    /** The entries of an object in the order of the file; empty for an absent node. */
    public static <T> Map<String, T> map(JsonNode node, Function<JsonNode, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
        return map;
    }
}
