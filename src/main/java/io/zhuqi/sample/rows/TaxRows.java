package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Tax relief as the tax offices list it: income tax of small low-profit firms in one or two rows each, and other taxes. */
final class TaxRows implements RowSource {
    private static final int CENTS = 2;

    private final World world;
    private final Plan plan;
    private final JsonNode data = Resources.read("outcomes.yml");
    private final Map<String, String> offices = Resources.map(data.get("taxOffices"), JsonNode::asString);
    private final List<String> otherTaxes = Resources.texts(data.get("otherTaxes"));

    TaxRows(World world) {
        this.world = world;
        this.plan = world.plan();
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        int firms = plan.scaled("tax", "enterprises");
        return () -> {
            Portions amounts = new Portions(
                    wholeInCents(), firms, firm -> 40 + dice("weight", firm).below(90));
            Stream<SampleRow> income =
                    IntStream.range(0, firms).boxed().flatMap(firm -> incomeTax(firm, firms, amounts.next()).stream());
            Stream<SampleRow> others =
                    IntStream.range(0, plan.scaled("tax", "otherRows")).mapToObj(this::otherTax);
            return Stream.concat(income, others).iterator();
        };
    }

    private long wholeInCents() {
        return plan.node("tax", "amountYuan")
                .decimalValue()
                .movePointRight(CENTS)
                .multiply(BigDecimal.valueOf(plan.officials()))
                .divideToIntegralValue(plan.node("officials").decimalValue())
                .longValueExact();
    }

    private Dice dice(String name, int number) {
        return plan.dice("tax " + name, number);
    }

    private List<SampleRow> incomeTax(int number, int firms, long cents) {
        Dice dice = dice("income", number);
        Enterprise firm = firm(number, firms);
        String tax = data.get("incomeTax").asString();
        List<SampleRow> rows = new ArrayList<>();
        if (dice.chance(300)) {
            long first = cents * dice.between(30, 70) / 100;
            rows.add(row(firm, tax, first, dice));
            rows.add(row(firm, tax, cents - first, dice));
        } else {
            rows.add(row(firm, tax, cents, dice));
        }
        return rows;
    }

    /** Each number is another firm: some are in no register, a third is served by the programme. */
    private Enterprise firm(int number, int firms) {
        int strangers =
                Math.min(plan.scaled("tax", "unregistered"), world.strangers().size());
        int served = (firms - strangers) / 3;
        if (number < strangers) {
            return world.strangers().get(number);
        }
        if (number < strangers + served) {
            return spread(world.roster().served(), number - strangers, served);
        }
        return spread(world.outsiders(), number - strangers - served, firms - strangers - served);
    }

    private static Enterprise spread(List<Enterprise> firms, int place, int places) {
        return firms.get((int) ((long) place * firms.size() / places));
    }

    private SampleRow otherTax(int number) {
        Dice dice = dice("other", number);
        Enterprise firm = dice.pick(dice.chance(300) ? world.roster().served() : world.outsiders());
        return row(firm, dice.pick(otherTaxes), dice.between(20_000, 9_000_000), dice);
    }

    private SampleRow row(Enterprise firm, String tax, long cents, Dice dice) {
        LocalDate before = plan.start().minusDays(1);
        int days = plan.calendar().workingDaysBetween(before, plan.cutoff());
        return new SampleRow()
                .with("office", offices.get(firm.county().code()))
                .with("outcome_type", new Code("TAX_RELIEF"))
                .with("enterprise_name", firm.name())
                .with("credit_code", firm.creditCode())
                .with("happened_on", plan.calendar().plusWorkingDays(before, 1 + dice.below(days)))
                .with("tax_kind", tax)
                .with("quantity", BigDecimal.ONE)
                .with("unit", data.get("taxpayerUnit").asString())
                .with("amount", BigDecimal.valueOf(cents, CENTS))
                .with("source", new Code("TAX"));
    }
}
