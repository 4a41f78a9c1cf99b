package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Invents firms: names that no other firm of the world bears, figures in the proportions of their trade. */
public final class Firms {
    private static final String CITY_DIVISION = "620700";
    private static final int UNIQUE_BRANDS_BELOW = 450;
    private static final LocalDate EARLIEST = LocalDate.of(2001, 3, 1);
    private static final int FOUNDING_DAYS = 7300;
    private static final int ATTEMPTS = 400;

    private final Plan plan;
    private final People people;
    private final JsonNode data = Resources.read("enterprises.yml");
    private final String first = data.get("brandFirst").asString();
    private final String second = data.get("brandSecond").asString();
    private final List<String> forms = Resources.texts(data.get("forms"));
    private final Map<String, List<String>> places = Resources.map(data.get("places"), Resources::texts);
    private final Map<Trade, Integer> trades = new LinkedHashMap<>();
    private final Set<String> brands = new HashSet<>();
    private final Set<String> cores = new HashSet<>();

    Firms(Plan plan, People people) {
        this.plan = plan;
        this.people = people;
        Trade.readAll(data.get("trades")).forEach(trade -> trades.put(trade, trade.weight()));
    }

    /** The firm of that number; numbers must come once and in order. */
    Enterprise invent(int number, County county) {
        Dice dice = plan.dice("firm", number);
        Trade trade = dice.weighted(trades);
        String brand = brand(dice, trade);
        String form = dice.pick(forms);
        String name = place(dice, county) + brand + trade.name() + form;
        String former = dice.chance(90) ? place(dice, county) + brand(dice, trade) + trade.name() + form : null;
        String division = dice.chance(60) ? CITY_DIVISION : county.code();
        return figures(number, county, dice, trade, name, brand + trade.name(), former, division);
    }

    private Enterprise figures(
            int number,
            County county,
            Dice dice,
            Trade trade,
            String name,
            String shortName,
            @Nullable String former,
            String division) {
        int factor = dice.between(30, 190);
        int employees = Math.max(4, trade.staff() * factor / 100 + dice.below(9));
        int revenue = Math.max(40, trade.revenue() * factor / 100 + dice.below(60));
        int assets = revenue * dice.between(60, 170) / 100 + dice.below(80);
        int income = revenue * dice.between(-10, 75) / 1000;
        return new Enterprise(
                number,
                county,
                name,
                shortName,
                former,
                CreditCode.of(number, division),
                trade,
                tags(dice, trade, revenue),
                employees,
                dice.chance(180) ? employees / 12 : 0,
                revenue,
                assets,
                income,
                size(employees, revenue),
                EARLIEST.plusDays(dice.below(FOUNDING_DAYS)),
                dice.chance(560),
                dice.chance(20),
                dice.chance(25),
                dice.chance(70),
                people.name(dice),
                people.phone(dice));
    }

    private String place(Dice dice, County county) {
        return dice.chance(270)
                ? data.get("provincialPlace").asString()
                : dice.pick(places.getOrDefault(county.code(), forms));
    }

    private String brand(Dice dice, Trade trade) {
        for (int i = 0; i < ATTEMPTS; i++) {
            String brand = "" + dice.pick(first) + dice.pick(second);
            if (isFree(brand, trade)) {
                return brand;
            }
        }
        String brand;
        do {
            brand = "" + dice.pick(first) + dice.pick(second) + dice.pick(first) + dice.pick(second);
        } while (!isFree(brand, trade));
        return brand;
    }

    private boolean isFree(String brand, Trade trade) {
        if (brand.charAt(0) == brand.charAt(1) || (brands.size() < UNIQUE_BRANDS_BELOW && brands.contains(brand))) {
            return false;
        }
        brands.add(brand);
        return cores.add(brand + trade.name());
    }

    private List<String> tags(Dice dice, Trade trade, int revenue) {
        List<String> tags = new ArrayList<>();
        trade.tags().stream().filter(tag -> dice.chance(620)).forEach(tags::add);
        data.get("specialTags").properties().forEach(entry -> {
            JsonNode rule = entry.getValue();
            boolean small = revenue <= rule.get("revenueAtMost").asInt();
            boolean listed =
                    !rule.has("trades") || Resources.texts(rule.get("trades")).contains(trade.code());
            if (small && listed) {
                tags.add(entry.getKey());
            }
        });
        return List.copyOf(tags);
    }

    private static String size(int employees, int revenue) {
        if (employees >= 300 && revenue >= 40000) {
            return "LARGE";
        }
        if (employees >= 100 && revenue >= 5000) {
            return "MEDIUM";
        }
        return employees >= 20 && revenue >= 500 ? "SMALL" : "MICRO";
    }
}
