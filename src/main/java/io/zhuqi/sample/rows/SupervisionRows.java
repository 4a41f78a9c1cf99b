package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Posting;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What the department itself keeps: site inspections of a month, absences, and words on doubtful names. */
final class SupervisionRows {
    private final World world;
    private final Plan plan;
    private final Mentions mentions;
    private final JsonNode data = Resources.read("outcomes.yml");
    private final List<String> opinions = Resources.texts(data.get("opinions"));
    private final List<String> confirmers = Resources.texts(data.get("confirmers"));

    SupervisionRows(World world, Mentions mentions) {
        this.world = world;
        this.plan = world.plan();
        this.mentions = mentions;
    }

    Iterable<SampleRow> inspections(SheetScope scope) {
        return () -> IntStream.range(0, plan.scaled("inspections"))
                .mapToObj(number -> inspection(number, scope))
                .flatMap(Optional::stream)
                .iterator();
    }

    private Optional<SampleRow> inspection(int number, SheetScope scope) {
        Dice dice = plan.dice("inspection", number);
        int days = plan.calendar().workingDaysBetween(plan.start(), plan.cutoff());
        LocalDate day = plan.calendar().plusWorkingDays(plan.start(), dice.below(days + 1));
        Posting posting = dice.pick(world.roster().postings());
        if (!scope.isIn(day) || !posting.covers(day)) {
            return Optional.empty();
        }
        boolean present = dice.chance(930);
        String word = dice.chance(880) ? "SATISFIED" : dice.chance(700) ? "NEUTRAL" : "DISSATISFIED";
        return Optional.of(new SampleRow()
                .with("inspected_on", day)
                .with("team", dice.pick(world.people().list("teams")))
                .with("enterprise_name", posting.enterprise().name())
                .with("official_name", posting.official().name())
                .with("on_post", present)
                .with("log_proper", dice.chance(820))
                .with("opinion", dice.pick(opinions))
                .with("satisfaction", dice.chance(940) ? new Code(word) : null));
    }

    Iterable<SampleRow> absences(SheetScope scope) {
        return () -> world.absences().stream()
                .map(absence -> new SampleRow()
                        .with("official_name", absence.official().name())
                        .with("unit", absence.official().unit())
                        .with("started_on", absence.start())
                        .with("ended_on", absence.end())
                        .with("absence_type", new Code(absence.type()))
                        .with("approved_by", approver(absence.official().number())))
                .iterator();
    }

    private String approver(int number) {
        return plan.dice("approver", number).pick(world.people().list("approvers"));
    }

    Iterable<SampleRow> aliases(SheetScope scope) {
        return () -> world.roster().served().stream()
                .filter(mentions::hasNickname)
                .map(this::alias)
                .iterator();
    }

    private SampleRow alias(Enterprise firm) {
        Dice dice = plan.dice("alias", firm.number());
        return new SampleRow()
                .with("original_name", mentions.nickname(firm))
                .with("credit_code", firm.creditCode())
                .with("confirmed_by", dice.pick(confirmers))
                .with("confirmed_on", plan.cutoff().minusDays(dice.between(3, 40)));
    }
}
