package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.County;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Fate;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Problem;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.Step;
import io.zhuqi.sample.world.World;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Problem ledgers as they stood on a day; an earlier one may carry a wrong category that a later one corrects. */
final class LedgerRows implements RowSource {
    private static final int ORDINARY = 7;
    private static final int COMPLEX = 30;
    /** Offices whose ledger is kept firm by firm. */
    private static final List<String> BY_FIRM = List.of("620723", "620722");

    private final World world;
    private final Plan plan;
    private final Mentions mentions;
    private final JsonNode data = Resources.read("problems.yml");
    private final List<String> freeResults = Resources.texts(data.get("freeResults"));
    private final List<String> remarks = Resources.texts(data.get("remarks"));
    private final List<String> badCategories = Resources.texts(data.get("badCategories"));
    private final List<String> citations =
            Resources.texts(Resources.read("worklogs.yml").get("citations"));

    LedgerRows(World world, Mentions mentions) {
        this.world = world;
        this.plan = world.plan();
        this.mentions = mentions;
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        County county = scope.sender();
        LocalDate day = scope.asOf();
        List<Problem> problems = world.problems(county).stream()
                .filter(problem -> !problem.raised().isAfter(day))
                .sorted(
                        BY_FIRM.contains(county.code())
                                ? Comparator.comparing(
                                        problem -> problem.enterprise().number())
                                : Comparator.comparing(Problem::raised))
                .toList();
        return () -> problems.stream().map(problem -> row(problem, day)).iterator();
    }

    private SampleRow row(Problem problem, LocalDate day) {
        Dice dice = plan.dice("ledger", problem.index());
        SampleRow row = new SampleRow()
                .with("problem_no", problem.number())
                .with("enterprise_name", mentions.formal(problem.enterprise(), dice))
                .with("credit_code", dice.chance(850) ? problem.enterprise().creditCode() : null)
                .with("description", problem.description())
                .with("category", category(problem, day, dice))
                .with("raised_on", problem.raised())
                .with("official_name", problem.official().name())
                .with("complexity", new Code(problem.complex() ? "COMPLEX" : "ORDINARY"))
                .with("policy_cited", dice.chance(150) ? dice.pick(citations) : null)
                .with("remark", dice.pick(remarks));
        boolean sayDue = dice.chance(930);
        boolean free = dice.chance(120);
        boolean silent = dice.chance(50);
        LocalDate due = plan.calendar().plusWorkingDays(problem.clockOn(day), problem.complex() ? COMPLEX : ORDINARY);
        row.with("level", new Code(problem.levelOn(day)))
                .with("duty_unit", lastUnit(problem, day))
                .with("due_on", sayDue ? due : null)
                .with(
                        "extended_to",
                        problem.last("EXTENSION_GRANTED", day).map(Step::newDue).orElse(null));
        return progress(row, problem, day, free, silent, dice);
    }

    private SampleRow progress(SampleRow row, Problem problem, LocalDate day, boolean free, boolean silent, Dice dice) {
        Optional<Step> closing = problem.isClosedOn(day) ? problem.last("CLOSE", day) : Optional.empty();
        if (closing.isEmpty()) {
            boolean handled = problem.last("HANDLE", day).isPresent();
            return row.with("status", new Code(handled ? "IN_PROGRESS" : "OPEN"))
                    .with("result", handled && free ? new Code("IN_PROGRESS") : null);
        }
        boolean resolved = problem.fate().isResolved();
        Object result = resolved && free ? dice.pick(freeResults) : code(problem);
        Optional<Step> evaluation = problem.last("EVALUATE", day);
        return row.with("status", new Code("CLOSED"))
                .with("closed_on", closing.get().day())
                .with("result", resolved && silent ? null : result)
                .with("visited_on", evaluation.map(Step::day).orElse(null))
                .with(
                        "evaluation",
                        evaluation.map(Step::evaluation).map(Code::new).orElse(null));
    }

    private static Code code(Problem problem) {
        String result = problem.fate().result();
        if (result == null) {
            throw new IllegalStateException("closed without a result: " + problem.number());
        }
        return new Code(problem.fate() == Fate.UNFINISHED && problem.index() % 2 == 0 ? "UNRESOLVED" : result);
    }

    private Object category(Problem problem, LocalDate day, Dice dice) {
        boolean corrected = day.equals(plan.cutoff()) || !dice.chance(70);
        return corrected ? new Code(problem.category()) : dice.pick(badCategories);
    }

    private static String lastUnit(Problem problem, LocalDate day) {
        return problem.life().stream()
                .filter(step -> !step.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Step::unit)
                .orElse(problem.official().unit());
    }
}
