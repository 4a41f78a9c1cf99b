package io.zhuqi.sample.rows;

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
import org.jspecify.annotations.Nullable;

/** What firms received under a measure; a few were not entitled, a few got more than the maximum. */
final class UptakeRows implements RowSource {
    private static final int ATTEMPTS = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final World world;
    private final Plan plan;
    private final Eligibility eligibility;
    private final Mentions mentions;
    private final List<Measure> measures;
    private final List<String> brackets =
            Resources.texts(Resources.read("policies.yml").get("damagedNumbers"));

    UptakeRows(World world, Catalogue catalogue, Eligibility eligibility, Mentions mentions) {
        this.world = world;
        this.plan = world.plan();
        this.eligibility = eligibility;
        this.mentions = mentions;
        measures = catalogue.measures().stream().filter(this::isRunning).toList();
    }

    private boolean isRunning(Measure measure) {
        LocalDate published = measure.date("published");
        LocalDate expires = measure.date("expires");
        return published != null
                && !published.isAfter(plan.start())
                && (expires == null || !expires.isBefore(plan.cutoff()));
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        return () -> IntStream.range(0, plan.scaled("uptakes"))
                .mapToObj(number -> row(number, scope.sender().code()))
                .flatMap(Optional::stream)
                .iterator();
    }

    private Optional<SampleRow> row(int number, String county) {
        Dice dice = plan.dice("uptake", number);
        Enterprise firm = dice.pick(dice.chance(880) ? world.roster().served() : world.outsiders());
        if (!firm.county().code().equals(county)) {
            return Optional.empty();
        }
        Measure measure = measure(firm, dice);
        boolean byTitle = dice.chance(210);
        boolean byNumber = !byTitle || dice.chance(400);
        return Optional.of(new SampleRow()
                .with("enterprise_name", mentions.formal(firm, dice))
                .with("credit_code", dice.chance(800) ? firm.creditCode() : null)
                .with("policy_title", byTitle || dice.chance(300) ? measure.title() : null)
                .with("document_no", byNumber || isNumberOnly(county) ? documentNumber(measure, dice) : null)
                .with("measure_no", dice.chance(40) ? null : measure.number())
                .with("enjoyed_on", enjoyed(measure, dice))
                .with("amount", amount(measure, dice))
                .with("handling_unit", measure.text("unit")));
    }

    /** The list of the fifth county has no column for titles. */
    private boolean isNumberOnly(String county) {
        return county.equals(plan.counties().get(4).code());
    }

    private Measure measure(Enterprise firm, Dice dice) {
        boolean careless = dice.chance(45);
        Measure measure = dice.pick(measures);
        for (int i = 0; i < ATTEMPTS && !careless && !eligibility.suits(measure, firm); i++) {
            measure = dice.pick(measures);
        }
        return measure;
    }

    private String documentNumber(Measure measure, Dice dice) {
        String number = measure.documentNumber();
        if (!dice.chance(140)) {
            return number;
        }
        int pair = 2 * dice.below(brackets.size() / 2);
        return number.replace("\u3014", brackets.get(pair)).replace("\u3015", brackets.get(pair + 1));
    }

    private LocalDate enjoyed(Measure measure, Dice dice) {
        LocalDate effective = measure.date("effective");
        LocalDate published = measure.date("published");
        LocalDate newYear = plan.cutoff().withDayOfYear(1);
        LocalDate from = effective != null ? effective : published != null ? published : newYear;
        LocalDate first = from.isBefore(newYear) ? newYear : from;
        int days = plan.calendar().workingDaysBetween(first, plan.cutoff());
        return plan.calendar().plusWorkingDays(first, 1 + dice.below(Math.max(1, days)));
    }

    private static @Nullable BigDecimal amount(Measure measure, Dice dice) {
        if (dice.chance(50)) {
            return null;
        }
        BigDecimal maximum = measure.number("amount", Catalogue.WAN);
        BigDecimal most = maximum == null ? Catalogue.WAN.multiply(BigDecimal.valueOf(dice.between(1, 20))) : maximum;
        int percent = dice.chance(15) && maximum != null ? dice.between(110, 160) : dice.between(12, 96);
        return most.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED);
    }
}
