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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Loan renewals of the whole city by bank; a row may stand for several contracts, or give its amount as its quantity. */
final class LoanRows implements RowSource {
    private final World world;
    private final Plan plan;
    private final JsonNode data = Resources.read("outcomes.yml");
    private final List<String> banks = Resources.texts(data.get("banks"));

    LoanRows(World world) {
        this.world = world;
        this.plan = world.plan();
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        int rows = plan.scaled("loans", "rows");
        List<Integer> own = scope.numbers("banks");
        return () -> {
            Portions counts = new Portions(
                    plan.scaled("loans", "count") - rows,
                    rows,
                    row -> 1 + dice("extra", row).below(9));
            Portions amounts = new Portions(
                    wholeInWan(), rows, row -> 20 + dice("amount", row).below(300));
            return IntStream.range(0, rows)
                    .mapToObj(row -> row(row, own, scope.asOf(), 1 + counts.next(), amounts.next(), scope))
                    .flatMap(Optional::stream)
                    .iterator();
        };
    }

    private long wholeInWan() {
        BigDecimal natural = plan.node("loans", "amountYuan").decimalValue().divide(Catalogue.WAN);
        return natural.multiply(BigDecimal.valueOf(plan.officials()))
                .divideToIntegralValue(plan.node("officials").decimalValue())
                .longValueExact();
    }

    private Dice dice(String name, int row) {
        return plan.dice("loan " + name, row);
    }

    private Optional<SampleRow> row(
            int number, List<Integer> own, LocalDate asOf, long count, long amountWan, SheetScope scope) {
        Dice dice = dice("row", number);
        int bank = dice.below(banks.size());
        LocalDate day = day(dice);
        if (!own.contains(bank) || day.isAfter(asOf)) {
            return Optional.empty();
        }
        Enterprise firm = firm(dice);
        boolean asQuantity = scope.variant().endsWith("mixed") && count == 1 && dice.chance(220);
        BigDecimal wan = BigDecimal.valueOf(amountWan);
        return Optional.of(new SampleRow()
                .with("office", banks.get(bank))
                .with("outcome_type", new Code("LOAN_RENEWAL"))
                .with("enterprise_name", firm.name())
                .with("credit_code", dice.chance(520) ? firm.creditCode() : null)
                .with("happened_on", day)
                .with("quantity", asQuantity ? wan : BigDecimal.valueOf(count))
                .with("unit", data.get(asQuantity ? "wan" : "loanUnit").asString())
                .with("amount", asQuantity ? null : wan.multiply(Catalogue.WAN))
                .with("source", new Code("BANK")));
    }

    private LocalDate day(Dice dice) {
        LocalDate before = plan.start().minusDays(1);
        int days = plan.calendar().workingDaysBetween(before, plan.cutoff());
        return plan.calendar().plusWorkingDays(before, 1 + dice.below(days));
    }

    /** Mostly firms that the programme does not serve, many of them in no register. */
    private Enterprise firm(Dice dice) {
        int roll = dice.below(100);
        return dice.pick(roll < 14 ? world.roster().served() : roll < 45 ? world.outsiders() : world.strangers());
    }
}
