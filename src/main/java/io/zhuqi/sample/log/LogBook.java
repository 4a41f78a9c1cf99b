package io.zhuqi.sample.log;

import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.Fate;
import io.zhuqi.sample.world.Official;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Posting;
import io.zhuqi.sample.world.Problem;
import io.zhuqi.sample.world.Step;
import io.zhuqi.sample.world.World;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells any official's logs of any day, always the same, so that nothing but the problems' notes is kept. A few officials
 * copy, write too little, write late or on days off post.
 */
public final class LogBook {
    private static final int OFF_POST_DAYS = 12;
    private static final int SEARCH_BACK = 12;

    private final World world;
    private final Plan plan;
    private final LogText text = new LogText();
    private final SubmissionTimes times;
    private final Map<Integer, Map<LocalDate, List<Note>>> notes = new HashMap<>();

    /** What a log says of a problem: RAISED, COORDINATED or CLOSED. */
    record Note(String kind, Problem problem) {}

    /** The logs of this world: the same world gives the same logs. */
    public LogBook(World world) {
        this.world = world;
        this.plan = world.plan();
        times = new SubmissionTimes(plan);
        world.problems().forEach(this::note);
    }

    private void note(Problem problem) {
        if (plan.dice("silent", problem.index()).chance(70)) {
            return;
        }
        note(problem.raised(), new Note("RAISED", problem));
        if (problem.fate() == Fate.STAGNANT) {
            return;
        }
        for (Step step : problem.life()) {
            if (step.name().equals("HANDLE")) {
                note(step.day(), new Note("COORDINATED", problem));
            } else if (step.name().equals("CLOSE")) {
                note(step.day(), new Note("CLOSED", problem));
            }
        }
    }

    private void note(LocalDate day, Note note) {
        Official official = note.problem().official();
        boolean there = world.roster().postings(official, day).stream()
                .anyMatch(posting -> posting.enterprise().equals(note.problem().enterprise()));
        if (there) {
            notes.computeIfAbsent(official.number(), key -> new HashMap<>())
                    .computeIfAbsent(day, key -> new ArrayList<>(1))
                    .add(note);
        }
    }

    private List<Note> notes(Official official, LocalDate day) {
        return notes.getOrDefault(official.number(), Map.of()).getOrDefault(day, List.of());
    }

    /** The entries of one official dated on one day, in the order of writing. */
    public List<LogEntry> entries(Official official, LocalDate day) {
        List<Posting> postings = world.roster().postings(official, day);
        if (postings.isEmpty()) {
            return offPost(official, day);
        }
        List<LogEntry> entries = new ArrayList<>();
        for (Note note : notes(official, day)) {
            entries.add(entry(official, day, entries.size(), note.problem().enterprise(), note));
        }
        if (entries.isEmpty() && writes(official, day)) {
            entries.add(entry(official, day, 0, postings.get(0).enterprise(), null));
        }
        if (!entries.isEmpty() && hasMore(official, day, postings.size())) {
            Enterprise other = postings.get(postings.size() - 1).enterprise();
            entries.add(entry(official, day, entries.size(), other, null));
        }
        return entries;
    }

    private boolean writes(Official official, LocalDate day) {
        if (world.isAbsent(official, day)) {
            return false;
        }
        Dice dice = dice("writes", official, day);
        return plan.calendar().isWorkingDay(day)
                ? dice.chance(official.diligence())
                : dice.chance(plan.fixed("logs", "weekend"));
    }

    private boolean hasMore(Official official, LocalDate day, int postings) {
        return dice("more", official, day).chance(plan.fixed("logs", postings > 1 ? "pairSecond" : "second"));
    }

    /** A log or two after the end of the posting, when nobody is expected to write. */
    private List<LogEntry> offPost(Official official, LocalDate day) {
        Posting last = world.roster().postings(official).get(0);
        boolean shortlyAfter = last.end() != null
                && ChronoUnit.DAYS.between(last.end(), day) > 0
                && ChronoUnit.DAYS.between(last.end(), day) < OFF_POST_DAYS;
        return shortlyAfter
                        && plan.calendar().isWorkingDay(day)
                        && dice("off", official, day).chance(330)
                ? List.of(entry(official, day, 0, last.enterprise(), null))
                : List.of();
    }

    private LogEntry entry(Official official, LocalDate day, int k, Enterprise firm, @Nullable Note note) {
        Dice dice = dice("entry", official, day.plusYears(100L * k));
        String type = note == null ? text.type(dice) : note.kind().equals("RAISED") ? "VISIT" : "COORDINATION";
        String content = content(official, day, k, type, dice, note);
        return new LogEntry(
                official,
                day,
                firm,
                type,
                content,
                found(dice, type, note),
                note == null || !note.problem().hasNumber()
                        ? null
                        : note.problem().number(),
                text.citation(dice, type),
                times.submitted(official, day, dice),
                Long.toHexString(Integer.toUnsignedLong(dice.below(Integer.MAX_VALUE)) << 24 | dice.below(1 << 24)),
                dice.chance(120) ? text.unfinished(dice) : null,
                dice.chance(90) ? text.help(dice) : null);
    }

    private String content(Official official, LocalDate day, int k, String type, Dice dice, @Nullable Note note) {
        if (note != null) {
            return text.aboutProblem(note.kind(), note.problem().description(), dice);
        }
        if (k == 0) {
            Dice bad = dice("bad", official, day);
            if (bad.chance(plan.fixed("logs", "tooShort"))) {
                return text.tooShort(bad);
            }
            String copied = copied(official, day, bad);
            if (copied != null) {
                return copied;
            }
        }
        return text.ordinary(type, dice);
    }

    private @Nullable String copied(Official official, LocalDate day, Dice dice) {
        List<Official> all = world.roster().officials();
        boolean own = dice.chance(plan.fixed("logs", "copiedOwn"));
        boolean other = !own && dice.chance(plan.fixed("logs", "copiedOther"));
        if (!own && !other) {
            return null;
        }
        Official source = own ? official : all.get((official.number() + 1 + dice.below(5)) % all.size());
        for (int back = 1; back < SEARCH_BACK; back++) {
            LocalDate earlier = day.minusDays(back);
            if (isOrdinary(source, earlier)) {
                Dice then = dice("entry", source, earlier);
                return text.ordinary(text.type(then), then);
            }
        }
        return null;
    }

    private boolean isOrdinary(Official official, LocalDate day) {
        return !day.isBefore(plan.start())
                && !world.roster().postings(official, day).isEmpty()
                && notes(official, day).isEmpty()
                && writes(official, day);
    }

    private @Nullable String found(Dice dice, String type, @Nullable Note note) {
        if (note != null) {
            return note.kind().equals("RAISED") ? note.problem().description() : null;
        }
        return type.equals("VISIT") && dice.chance(12) ? text.loose(dice) : null;
    }

    private Dice dice(String name, Official official, LocalDate day) {
        return plan.dice(name, official.number(), day.toEpochDay());
    }
}
