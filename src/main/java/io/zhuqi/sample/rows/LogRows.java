package io.zhuqi.sample.rows;

import io.zhuqi.sample.log.LogBook;
import io.zhuqi.sample.log.LogEntry;
import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.County;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Official;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Work logs of one county and month, told day by day while they are written; visits are counted on the way. */
public final class LogRows implements RowSource {
    /** How many officials share one file of logs. */
    public static final int OFFICIALS_PER_FILE = 3000;

    private final World world;
    private final Plan plan;
    private final LogBook book;
    private final Mentions mentions;
    private final Map<String, Integer> visits = new HashMap<>();

    LogRows(World world, Mentions mentions) {
        this.world = world;
        this.plan = world.plan();
        this.mentions = mentions;
        book = new LogBook(world);
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        List<Official> all = world.roster().officials(scope.sender());
        int from = scope.part() * OFFICIALS_PER_FILE;
        List<Official> officials = all.subList(from, Math.min(all.size(), from + OFFICIALS_PER_FILE));
        return () -> days(scope.month())
                .flatMap(day -> officials.stream().flatMap(official -> book.entries(official, day).stream()))
                .map(entry -> counted(scope, entry))
                .iterator();
    }

    private Stream<LocalDate> days(YearMonth month) {
        return IntStream.rangeClosed(1, plan.endOf(month).getDayOfMonth())
                .mapToObj(month::atDay)
                .filter(day -> !day.isBefore(plan.start()));
    }

    private SampleRow counted(SheetScope scope, LogEntry entry) {
        if (entry.type().equals("VISIT")) {
            visits.merge(key(scope.sender(), scope.month()), 1, Integer::sum);
        }
        Dice dice = plan.dice(
                "row",
                entry.official().number(),
                entry.day().toEpochDay(),
                entry.content().hashCode());
        return new SampleRow()
                .with("log_no", entry.number())
                .with("official_name", entry.official().name())
                .with("unit", entry.official().unit())
                .with("submitted_at", entry.submitted())
                .with("worked_on", entry.day())
                .with("enterprise_name", dice.chance(25) ? null : mentions.casual(entry.enterprise(), dice))
                .with("work_type", new Code(entry.type()))
                .with("content", entry.content())
                .with("unfinished", entry.unfinished())
                .with("needs_help", entry.help())
                .with("found_problem", entry.found())
                .with("problem_no", entry.problemNumber())
                .with("policy_cited", entry.policyCited())
                .with("readers", dice.between(1, 12));
    }

    /** Visits among the logs already written, for the county's declared totals. */
    int visits(County county, YearMonth month) {
        return visits.getOrDefault(key(county, month), 0);
    }

    private static String key(County county, YearMonth month) {
        return county.code() + "/" + month;
    }
}
