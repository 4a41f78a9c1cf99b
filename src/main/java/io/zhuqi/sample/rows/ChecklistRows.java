package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Posting;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.util.List;
import java.util.stream.IntStream;

/** The officials' own checks of a firm against measures; mostly they see what the register would show. */
final class ChecklistRows implements RowSource {
    private static final int PER_FIRM = 3;
    private static final int STEP = 7;

    private final World world;
    private final Plan plan;
    private final Eligibility eligibility;
    private final List<Measure> measures;
    private final List<String> answers =
            Resources.texts(Resources.read("outcomes.yml").get("answers"));

    ChecklistRows(World world, Catalogue catalogue, Eligibility eligibility) {
        this.world = world;
        this.plan = world.plan();
        this.eligibility = eligibility;
        measures = catalogue.measures();
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        return () ->
                IntStream.range(0, plan.scaled("checklist")).mapToObj(this::row).iterator();
    }

    private SampleRow row(int number) {
        Dice dice = plan.dice("check", number);
        List<Posting> postings = world.roster().postings();
        Posting posting = postings.get(number / PER_FIRM % postings.size());
        Enterprise firm = posting.enterprise();
        Measure measure = measures.get((firm.number() * STEP + number % PER_FIRM) % measures.size());
        int days = Math.max(1, plan.calendar().workingDaysBetween(posting.start(), plan.cutoff()));
        return new SampleRow()
                .with("enterprise_name", firm.name())
                .with("credit_code", dice.chance(900) ? firm.creditCode() : null)
                .with("document_no", measure.documentNumber())
                .with("measure_no", measure.number())
                .with("verdict", new Code(verdict(measure, firm, dice)))
                .with("answers", dice.pick(answers))
                .with("checked_by", posting.official().name())
                .with("checked_on", plan.calendar().plusWorkingDays(posting.start(), dice.below(days)));
    }

    private String verdict(Measure measure, Enterprise firm, Dice dice) {
        if (!eligibility.suits(measure, firm)) {
            return dice.chance(60) ? "GAP" : dice.chance(800) ? "NOT_ELIGIBLE" : "NOT_APPLICABLE";
        }
        return dice.chance(250) ? "PENDING" : dice.chance(450) ? "ENJOYED" : "GAP";
    }
}
