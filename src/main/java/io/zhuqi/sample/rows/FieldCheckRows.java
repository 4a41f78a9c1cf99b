package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.County;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.Shares;
import io.zhuqi.sample.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The year's field checks: answered on the spot, resolved later, or open. */
public final class FieldCheckRows implements RowSource {
    /** Settled on the spot. */
    public static final String ON_THE_SPOT = "spot";
    /** Still open. */
    public static final String OPEN = "open";

    private static final List<String> OPEN_TYPES = List.of("PROBLEM", "PROBLEM", "RISK", "DEMAND", "DISPUTE");
    private static final List<String> SPOT_TYPES = List.of("PROBLEM", "PROBLEM", "DEMAND");

    private final World world;
    private final Plan plan;
    private final List<String> deck = new ArrayList<>();
    private final List<Integer> firstOfCounty = new ArrayList<>();
    private final Map<String, List<String>> texts = Resources.map(Resources.read("fieldchecks.yml"), Resources::texts);
    private final List<String> goods =
            Resources.texts(Resources.read("problems.yml").get("goods"));

    FieldCheckRows(World world) {
        this.world = world;
        this.plan = world.plan();
        plan.scaledParts("fieldChecks").forEach((type, count) -> deck.addAll(Collections.nCopies(count, type)));
        plan.dice("field checks").shuffle(deck);
        int first = 0;
        for (int share : Shares.of(
                deck.size(),
                plan.counties().stream()
                        .map(county -> world.roster().firms(county).size())
                        .toList())) {
            firstOfCounty.add(first);
            first += share;
        }
        firstOfCounty.add(first);
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        int county = plan.counties().indexOf(scope.sender());
        return () -> IntStream.range(firstOfCounty.get(county), firstOfCounty.get(county + 1))
                .mapToObj(number -> row(number, scope.sender(), scope.asOf()))
                .flatMap(Optional::stream)
                .iterator();
    }

    private Optional<SampleRow> row(int number, County county, LocalDate asOf) {
        Dice dice = plan.dice("field check", number);
        LocalDate first = plan.cutoff().withDayOfYear(4);
        LocalDate day = plan.calendar()
                .plusWorkingDays(first, dice.below(plan.calendar().workingDaysBetween(first, plan.cutoff()) + 1));
        if (day.isAfter(asOf)) {
            return Optional.empty();
        }
        String fate = deck.get(number);
        boolean spot = fate.equals(ON_THE_SPOT);
        String type = spot ? dice.pick(SPOT_TYPES) : fate.equals(OPEN) ? dice.pick(OPEN_TYPES) : fate;
        LocalDate resolvedOn = spot ? day : plan.calendar().plusWorkingDays(day, dice.between(1, 22));
        LocalDate capped = resolvedOn.isAfter(plan.cutoff()) ? plan.cutoff() : resolvedOn;
        boolean resolved = !fate.equals(OPEN) && !capped.isAfter(asOf);
        List<Enterprise> firms = dice.chance(600) ? world.roster().firms(county) : world.outsiders(county);
        return Optional.of(new SampleRow()
                .with("checked_on", day)
                .with("county", new Code(county.code()))
                .with("enterprise_name", dice.pick(firms).name())
                .with("check_type", new Code(type))
                .with("content", content(spot ? ON_THE_SPOT : type, dice))
                .with("on_the_spot", spot)
                .with("resolved", resolved)
                .with("resolved_on", resolved && dice.chance(880) ? capped : null));
    }

    private String content(String key, Dice dice) {
        return dice.pick(texts.getOrDefault(key, List.of()))
                .replace("{n}", Integer.toString(dice.between(2, 48)))
                .replace("{goods}", dice.pick(goods));
    }
}
