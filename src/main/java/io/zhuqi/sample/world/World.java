package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole invented programme, planned; work logs are not in it, they are told from it day by day. */
public final class World {
    private static final List<String> ABSENCE_TYPES =
            List.of("LEAVE", "SICK", "TRIP", "TRAINING", "ISOLATION", "ISOLATION");

    private final Plan plan;
    private final People people = new People();
    private final Roster roster;
    private final List<Enterprise> outsiders = new ArrayList<>();
    private final Map<String, List<Enterprise>> outsidersByCounty = new HashMap<>();
    private final List<Enterprise> strangers = new ArrayList<>();
    private final List<Problem> problems;
    private final Map<Integer, List<Absence>> absences = new HashMap<>();

    public World(Plan plan) {
        this.plan = plan;
        Firms firms = new Firms(plan, people);
        Staffing staffing = new Staffing(plan, people, firms);
        staffing.postEverybody();
        roster = new Roster(staffing.officials(), staffing.postings(), staffing.served());
        inventOthers(firms);
        problems = new Problems(plan, people, roster).planAll();
        planAbsences();
    }

    private void inventOthers(Firms firms) {
        int number = roster.served().size();
        for (County county : plan.counties()) {
            for (int i = 0; i < plan.scaled(county.outside()); i++) {
                Enterprise firm = firms.invent(number++, county);
                outsiders.add(firm);
                outsidersByCounty
                        .computeIfAbsent(county.code(), key -> new ArrayList<>())
                        .add(firm);
            }
        }
        for (int i = 0; i < plan.scaled("strangers"); i++) {
            strangers.add(firms.invent(
                    number++, plan.counties().get(i % plan.counties().size())));
        }
    }

    private void planAbsences() {
        int count = plan.scaled("absences");
        for (int i = 0; i < count; i++) {
            Dice dice = plan.dice("absence", i);
            Official official = dice.pick(roster.officials());
            LocalDate first = roster.postings(official).get(0).start();
            int room = Math.max(1, plan.calendar().workingDaysBetween(first, plan.cutoff()) - 1);
            LocalDate start = plan.calendar().plusWorkingDays(first, 1 + dice.below(room));
            LocalDate end = start.plusDays(dice.between(0, 6));
            LocalDate last = end.isAfter(plan.cutoff()) ? plan.cutoff() : end;
            List<Absence> own = absences.computeIfAbsent(official.number(), key -> new ArrayList<>(1));
            if (own.isEmpty()) {
                own.add(new Absence(official, start, last, dice.pick(ABSENCE_TYPES)));
            }
        }
    }

    public Plan plan() {
        return plan;
    }

    public People people() {
        return people;
    }

    public Roster roster() {
        return roster;
    }

    /** Firms of the register that the programme does not serve, by county. */
    public List<Enterprise> outsiders() {
        return outsiders;
    }

    /** The county's firms of the register that the programme does not serve. */
    public List<Enterprise> outsiders(County county) {
        return outsidersByCounty.getOrDefault(county.code(), List.of());
    }

    /** Firms of the city that no register of ours holds. */
    public List<Enterprise> strangers() {
        return strangers;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Problem> problems(County county) {
        return problems.stream()
                .filter(problem -> problem.enterprise().county().equals(county))
                .toList();
    }

    /** All absences by official. */
    public List<Absence> absences() {
        return roster.officials().stream()
                .flatMap(official -> absences.getOrDefault(official.number(), List.of()).stream())
                .toList();
    }

    public boolean isAbsent(Official official, LocalDate day) {
        return absences.getOrDefault(official.number(), List.of()).stream().anyMatch(absence -> absence.covers(day));
    }
}
