package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.County;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Problem;
import io.zhuqi.sample.world.World;
import java.util.List;

/** A county's declared totals of a month; some say a little more than its rows. */
final class DeclaredRows implements RowSource {
    private static final int DEVIATES = 330;

    private final World world;
    private final LogRows logs;

    DeclaredRows(World world, LogRows logs) {
        this.world = world;
        this.logs = logs;
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        County county = scope.sender();
        List<Problem> problems = world.problems(county);
        List<Problem> raised = problems.stream()
                .filter(problem -> scope.isIn(problem.raised()))
                .toList();
        long closed = problems.stream()
                .filter(problem -> problem.last("CLOSE", world.plan().cutoff())
                        .filter(step -> scope.isIn(step.day()))
                        .isPresent())
                .count();
        Dice dice = world.plan()
                .dice("declared", county.code().hashCode(), scope.month().getMonthValue());
        return List.of(new SampleRow()
                .with("county", new Code(county.code()))
                .with("month", scope.month())
                .with("collected", raised.size() + more(dice))
                .with("financing", of(raised, "FINANCING"))
                .with("cost", of(raised, "COST"))
                .with("talent", of(raised, "TALENT"))
                .with("policy", of(raised, "POLICY"))
                .with("other", of(raised, "OTHER"))
                .with("closed", (int) closed + more(dice))
                .with("visits", logs.visits(county, scope.month()) + more(dice)));
    }

    private static int more(Dice dice) {
        return dice.chance(DEVIATES) ? dice.between(1, 4) : 0;
    }

    private static int of(List<Problem> problems, String category) {
        return (int) problems.stream()
                .filter(problem -> problem.category().equals(category))
                .count();
    }
}
