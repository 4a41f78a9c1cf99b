package io.zhuqi.sample.log;

import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of work logs, put together from clauses so that two of them are rarely alike. */
final class LogText {
    private final JsonNode data = Resources.read("worklogs.yml");
    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<String> openings = texts("openings");
    private final Map<String, List<String>> actions = Resources.map(data.get("actions"), Resources::texts);
    private final List<String> details = texts("details");
    private final List<String> endings = texts("endings");
    private final List<String> joins = texts("joins");
    private final List<String> citations = texts("citations");
    private final List<String> goods =
            Resources.texts(Resources.read("problems.yml").get("goods"));
    private final Map<String, Integer> types = Resources.map(data.get("types"), JsonNode::asInt);
    private final List<String> policyTypes = texts("policyWorkTypes");
    private final String weekdays = data.get("weekdays").asString();

    private List<String> texts(String key) {
        return lists.computeIfAbsent(key, name -> Resources.texts(data.get(name)));
    }

    String type(Dice dice) {
        return dice.weighted(types);
    }

    String ordinary(String type, Dice dice) {
        String first = dice.pick(details);
        String second = dice.pick(details);
        return fill(
                String.join(
                        "",
                        dice.pick(openings),
                        joins.get(0),
                        dice.pick(actions.getOrDefault(type, openings)),
                        joins.get(1),
                        first,
                        first.equals(second) ? joins.get(3) : joins.get(2) + second + joins.get(3),
                        dice.pick(endings)),
                dice);
    }

    /** What a log says of a problem; kind is RAISED, COORDINATED or CLOSED. */
    String aboutProblem(String kind, String description, Dice dice) {
        String sentence = dice.pick(texts(kind.toLowerCase(Locale.ROOT))).replace("{text}", description);
        return fill(
                dice.pick(openings) + joins.get(0) + sentence + dice.pick(details) + joins.get(3) + dice.pick(endings),
                dice);
    }

    String tooShort(Dice dice) {
        return dice.pick(texts("short"));
    }

    /** A difficulty that a log mentions and no ledger has. */
    String loose(Dice dice) {
        return fill(dice.pick(texts("loose")), dice);
    }

    @Nullable
    String citation(Dice dice, String type) {
        return (policyTypes.contains(type) && dice.chance(620)) || dice.chance(15) ? dice.pick(citations) : null;
    }

    String unfinished(Dice dice) {
        return dice.pick(texts("unfinished"));
    }

    String help(Dice dice) {
        return dice.pick(texts("help"));
    }

    private String fill(String text, Dice dice) {
        return text.replace("{n}", Integer.toString(dice.between(2, 9)))
                .replace("{m}", Integer.toString(dice.between(3, 46)))
                .replace("{k}", Integer.toString(dice.between(11, 98)))
                .replace("{w}", "" + dice.pick(weekdays))
                .replace("{goods}", dice.pick(goods));
    }
}
