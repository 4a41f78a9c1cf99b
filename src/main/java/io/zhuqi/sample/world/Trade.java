package io.zhuqi.sample.world;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A line of business of the invented firms.
 *
 * @param name as it stands in a firm's name
 * @param code class of GB/T 4754-2017
 * @param staff usual number of employees
 * @param revenue usual revenue of a year, 10,000 yuan
 */
public record Trade(String name, String code, List<String> tags, int staff, int revenue, int weight) {

    static List<Trade> readAll(JsonNode nodes) {
        List<Trade> trades = new ArrayList<>();
        nodes.forEach(node -> trades.add(new Trade(
                node.get("name").asString(),
                node.get("code").asString(),
                Resources.texts(node.get("tags")),
                node.get("staff").asInt(),
                node.get("revenue").asInt(),
                node.get("weight").asInt())));
        return List.copyOf(trades);
    }
}
