package io.zhuqi.sample.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Invents names and telephone numbers of persons. */
public final class People {
    private static final int SUFFIX = 8;

    private final JsonNode data = Resources.read("people.yml");
    private final Map<String, List<String>> lists = new HashMap<>();
    private final String surnames = data.get("surnames").asString();
    private final String given = data.get("given").asString();

    /** A name of two or three characters; the same name may come again. */
    public String name(Dice dice) {
        String surname = "" + dice.pick(surnames.substring(0, surnames.length() - dice.below(surnames.length() / 2)));
        return dice.chance(220) ? surname + dice.pick(given) : surname + dice.pick(given) + dice.pick(given);
    }

    /** A number in a range that is not handed out. */
    public String phone(Dice dice) {
        StringBuilder phone = new StringBuilder("100");
        for (int i = 0; i < SUFFIX; i++) {
            phone.append(dice.below(10));
        }
        return phone.toString();
    }

    public String post(Dice dice) {
        return dice.pick(list("posts"));
    }

    public String sex(Dice dice) {
        return dice.pick(list("sexes"));
    }

    /** Sending units: of the city ("MUNICIPAL") or of a county, by its code. */
    List<String> units(String level) {
        return lists.computeIfAbsent(
                level, key -> Resources.texts(data.get("units").get(key)));
    }

    public List<String> departments(String category) {
        return lists.computeIfAbsent(
                category, key -> Resources.texts(data.get("departments").get(key)));
    }

    public List<String> list(String key) {
        return lists.computeIfAbsent(key, name -> Resources.texts(data.get(name)));
    }
}
