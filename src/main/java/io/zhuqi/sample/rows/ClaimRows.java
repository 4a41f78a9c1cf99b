package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.About;
import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Posting;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The officials' own ledger of outcomes: the few that were told of by name, and smaller ones. */
final class ClaimRows implements RowSource {
    private final World world;
    private final Plan plan;
    private final Mentions mentions;
    private final JsonNode data = Resources.read("outcomes.yml");

    ClaimRows(World world, Mentions mentions) {
        this.world = world;
        this.plan = world.plan();
        this.mentions = mentions;
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        List<JsonNode> kinds = new ArrayList<>();
        data.get("others").forEach(kinds::add);
        Stream<SampleRow> singles = data.get("singles").valueStream().map(this::single);
        Stream<SampleRow> others = IntStream.range(0, plan.scaled("claims")).mapToObj(number -> other(number, kinds));
        Stream<SampleRow> money = IntStream.range(0, plan.scaled("moneyClaims")).mapToObj(this::money);
        return () -> Stream.concat(singles, Stream.concat(others, money)).iterator();
    }

    private SampleRow single(JsonNode node) {
        LocalDate day = LocalDate.parse(node.get("date").asString());
        String trade = node.get("trade").asString();
        Posting posting = world.roster().postings().stream()
                .filter(candidate -> candidate.enterprise().trade().code().equals(trade))
                .filter(candidate -> candidate.covers(day))
                .findFirst()
                .orElse(world.roster().postings().get(0));
        BigDecimal quantity = node.get("quantity").decimalValue();
        return row(posting, node.get("type").asString(), day.isBefore(plan.start()) ? plan.start() : day)
                .with("quantity", node.get("approximate").asBoolean() ? new About(quantity) : quantity)
                .with("unit", node.get("unit").asString());
    }

    private SampleRow other(int number, List<JsonNode> kinds) {
        Dice dice = plan.dice("claim", number);
        JsonNode kind = dice.pick(kinds);
        return row(dice.pick(world.roster().postings()), kind.get("type").asString(), day(dice))
                .with(
                        "quantity",
                        BigDecimal.valueOf(dice.between(
                                kind.get("from").asInt(), kind.get("to").asInt())))
                .with("unit", kind.get("unit").asString());
    }

    /** A loan or a tax relief as the official claims it, whether the bank or the tax office lists it or not. */
    private SampleRow money(int number) {
        Dice dice = plan.dice("money claim", number);
        boolean loan = dice.chance(620);
        return row(dice.pick(world.roster().postings()), loan ? "LOAN_RENEWAL" : "TAX_RELIEF", day(dice))
                .with("tax_kind", loan ? null : data.get("incomeTax").asString())
                .with("quantity", BigDecimal.ONE)
                .with("unit", data.get(loan ? "loanUnit" : "taxpayerUnit").asString())
                .with(
                        "amount",
                        BigDecimal.valueOf(dice.between(2, loan ? 900 : 55)).multiply(Catalogue.WAN));
    }

    private LocalDate day(Dice dice) {
        int days = plan.calendar().workingDaysBetween(plan.start(), plan.cutoff());
        return plan.calendar().plusWorkingDays(plan.start(), dice.below(days + 1));
    }

    private SampleRow row(Posting posting, String type, LocalDate day) {
        Dice dice = plan.dice("claimed by", posting.official().number(), day.toEpochDay());
        return new SampleRow()
                .with("outcome_type", new Code(type))
                .with("enterprise_name", mentions.casual(posting.enterprise(), dice))
                .with("credit_code", dice.chance(500) ? posting.enterprise().creditCode() : null)
                .with("happened_on", day)
                .with("official_name", posting.official().name())
                .with("source", dice.chance(850) ? new Code("LEDGER") : null);
    }
}
