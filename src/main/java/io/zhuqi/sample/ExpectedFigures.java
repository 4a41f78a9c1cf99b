package io.zhuqi.sample;

import io.zhuqi.sample.rows.Catalogue;
import io.zhuqi.sample.rows.FieldCheckRows;
import io.zhuqi.sample.world.Fate;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Problem;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The figures that the programme published, counted from the plan of what the rows say. */
final class ExpectedFigures {
    private static final String TOTAL = "cumulative";
    private static final String YEAR = "year";
    private static final int CENTS = 2;

    private final World world;
    private final Plan plan;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * One figure of the whole city.
     *
     * @param unit of the quantity, "" where the code says it
     * @param match exact, or at-least where the publication says "more than"
     */
    record Figure(String code, String window, String value, String unit, String match) {}

    ExpectedFigures(World world) {
        this.world = world;
        this.plan = world.plan();
    }

    List<Figure> count(Catalogue catalogue) {
        add("officials.posted", TOTAL, world.roster().officials().size());
        add("enterprises.served", TOTAL, world.roster().served().size());
        problems();
        figures.add(new Figure("policies.documents", "as-of", Integer.toString(catalogue.documents()), "", "exact"));
        figures.add(new Figure(
                "policies.measures",
                "as-of",
                Integer.toString(catalogue.measures().size()),
                "",
                "exact"));
        outcomes();
        fieldChecks();
        return List.copyOf(figures);
    }

    private void problems() {
        List<Problem> problems = world.problems();
        add("problems.collected", TOTAL, problems.size());
        for (String category : plan.scaledParts("categories").keySet()) {
            add("problems.collected." + category, TOTAL, (int) problems.stream()
                    .filter(problem -> problem.category().equals(category))
                    .count());
        }
        add("problems.resolved", TOTAL, (int)
                problems.stream().map(Problem::fate).filter(Fate::isResolved).count());
    }

    private void outcomes() {
        add("outcomes.loan-renewals.count", TOTAL, plan.scaled("loans", "count"));
        add("outcomes.loan-renewals.amount-yuan", TOTAL, money("loans", Catalogue.WAN));
        add("outcomes.tax-relief.enterprises", TOTAL, plan.scaled("tax", "enterprises"));
        add("outcomes.tax-relief.amount-yuan", TOTAL, money("tax", BigDecimal.ONE.movePointLeft(CENTS)));
        for (JsonNode single : Resources.read("outcomes.yml").get("singles")) {
            String code = "outcomes." + single.get("type").asString() + ".quantity.claimed";
            String match = single.get("approximate").asBoolean() ? "at-least" : "exact";
            figures.add(new Figure(
                    code,
                    TOTAL,
                    single.get("quantity").asString(),
                    single.get("unit").asString(),
                    match));
        }
    }

    private String money(String list, BigDecimal step) {
        return plan.node(list, "amountYuan")
                .decimalValue()
                .multiply(BigDecimal.valueOf(plan.officials()))
                .divideToIntegralValue(plan.node("officials").decimalValue().multiply(step))
                .multiply(step)
                .setScale(CENTS)
                .toPlainString();
    }

    private void fieldChecks() {
        Map<String, Integer> parts = plan.scaledParts("fieldChecks");
        int recorded = parts.values().stream().mapToInt(Integer::intValue).sum();
        parts.forEach((type, count) -> {
            if (type.equals(FieldCheckRows.ON_THE_SPOT)) {
                add("fieldchecks.on-the-spot", YEAR, count);
            } else if (!type.equals(FieldCheckRows.OPEN)) {
                add("fieldchecks." + type, YEAR, count);
            }
        });
        add("fieldchecks.recorded", YEAR, recorded);
    }

    private void add(String code, String window, int value) {
        add(code, window, Integer.toString(value));
    }

    private void add(String code, String window, String value) {
        figures.add(new Figure(code, window, value, "", "exact"));
    }
}
