package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Problem;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.Step;
import io.zhuqi.sample.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Handling lists: one row for each step that a numbered problem has taken. */
final class HandlingRows implements RowSource {
    private final World world;
    private final Map<String, List<String>> notes =
            Resources.map(Resources.read("problems.yml").get("notes"), Resources::texts);

    HandlingRows(World world) {
        this.world = world;
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        return () -> world.problems(scope.sender()).stream()
                .filter(Problem::hasNumber)
                .flatMap(problem -> steps(problem, scope))
                .iterator();
    }

    private Stream<SampleRow> steps(Problem problem, SheetScope scope) {
        return problem.reported().stream()
                .filter(step -> scope.onlyThisMonth()
                        ? scope.isIn(step.day())
                        : !step.day().isAfter(scope.asOf()))
                .map(step -> row(problem, step));
    }

    private SampleRow row(Problem problem, Step step) {
        Dice dice = world.plan()
                .dice(
                        "step",
                        problem.index(),
                        step.at().getDayOfYear(),
                        step.at().getMinute());
        return new SampleRow()
                .with("problem_no", problem.number())
                .with("step", new Code(step.name()))
                .with("at", step.at())
                .with("new_due_on", step.newDue())
                .with("unit", step.unit())
                .with("county", new Code(problem.enterprise().county().code()))
                .with("handler", dice.chance(800) ? problem.official().name() : null)
                .with("note", dice.pick(notes.getOrDefault(step.name(), List.of(""))))
                .with("evaluation", step.evaluation() == null ? null : new Code(step.evaluation()));
    }
}
