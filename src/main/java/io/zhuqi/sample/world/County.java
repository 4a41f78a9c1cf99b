package io.zhuqi.sample.world;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One county with its share of the programme at the natural size.
 *
 * @param numbers how its office numbers problems (a format with one number)
 * @param pairs officials who serve two firms
 * @param singles firms with officials of their own
 * @param doubled of these, firms that have a second official
 * @param outside firms of the register that the programme does not serve
 */
public record County(
        String code,
        String name,
        String full,
        String folder,
        String numbers,
        int pairs,
        int singles,
        int doubled,
        int outside) {

    static List<County> readAll(JsonNode nodes) {
        List<County> counties = new ArrayList<>();
        nodes.forEach(node -> counties.add(new County(
                node.get("code").asString(),
                node.get("name").asString(),
                node.get("full").asString(),
                node.get("folder").asString(),
                node.get("numbers").asString(),
                node.get("pairs").asInt(),
                node.get("singles").asInt(),
                node.get("doubled").asInt(),
                node.get("outside").asInt())));
        return List.copyOf(counties);
    }
}
