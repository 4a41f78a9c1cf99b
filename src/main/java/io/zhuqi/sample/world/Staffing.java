package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Posts the officials: some to a firm of their own, some firms with a second one, some officials with two firms; a few
 * are replaced in the middle of a month, a few change places. Everybody is posted, nobody twice under one name and unit.
 */
final class Staffing {
    private final Plan plan;
    private final People people;
    private final Firms firms;
    private final Set<String> names = new HashSet<>();
    private final List<Official> officials = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Enterprise> served = new ArrayList<>();
    private int replacements;
    private int moves;

    Staffing(Plan plan, People people, Firms firms) {
        this.plan = plan;
        this.people = people;
        this.firms = firms;
    }

    void postEverybody() {
        int paired = plan.scaled(sum(County::pairs));
        int singles = plan.scaled(sum(County::singles));
        int doubled = plan.officials() - paired - singles;
        replacements = plan.scaled("replaced");
        moves = plan.scaled("moved") / 2;
        List<Integer> pairShares = Shares.of(paired, shares(County::pairs));
        List<Integer> singleShares = Shares.of(singles, shares(County::singles));
        List<Integer> doubleShares = Shares.of(Math.max(0, doubled), shares(County::doubled));
        for (int i = 0; i < plan.counties().size(); i++) {
            staff(plan.counties().get(i), pairShares.get(i), singleShares.get(i), doubleShares.get(i));
        }
    }

    private int sum(ToIntFunction<County> share) {
        return plan.counties().stream().mapToInt(share).sum();
    }

    private List<Integer> shares(ToIntFunction<County> share) {
        return plan.counties().stream().map(share::applyAsInt).toList();
    }

    private void staff(County county, int pairs, int singles, int doubled) {
        List<Integer> lone = new ArrayList<>();
        for (int i = 0; i < singles; i++) {
            Enterprise firm = firm(county);
            int first = postings.size();
            post(official(county, firstBatch()), firm, null);
            if (i < doubled) {
                second(county, firm, first);
            } else {
                lone.add(first);
            }
        }
        for (int i = 0; i < pairs; i++) {
            Official official = official(county, firstBatch());
            post(official, firm(county), null);
            post(official, firm(county), null);
        }
        if (moves > 0 && lone.size() > 1) {
            moves--;
            swap(lone.get(0), lone.get(1));
        }
    }

    private boolean firstBatch() {
        return plan.dice("batch", officials.size()).chance(plan.fixed("firstBatch") * 1000 / plan.fixed("officials"));
    }

    /** The second official of a firm; now and then the first one's successor. */
    private void second(County county, Enterprise firm, int first) {
        boolean successor = replacements > 0 && plan.dice("successor", first).chance(400);
        Official other = official(county, !successor && firstBatch());
        if (!successor) {
            post(other, firm, null);
            return;
        }
        replacements--;
        LocalDate last = middle(plan.dice("handover", first));
        Posting earlier = postings.get(first);
        postings.set(first, new Posting(earlier.official(), firm, earlier.start(), last));
        postings.add(new Posting(other, firm, plan.calendar().plusWorkingDays(last, 1), null));
    }

    private LocalDate middle(Dice dice) {
        int days = plan.calendar().workingDaysBetween(plan.secondStart(), plan.cutoff());
        return plan.calendar().plusWorkingDays(plan.secondStart(), days / 3 + dice.below(Math.max(1, days / 3)));
    }

    private void swap(int one, int other) {
        Posting first = postings.get(one);
        Posting second = postings.get(other);
        LocalDate last = middle(plan.dice("swap", one));
        LocalDate next = plan.calendar().plusWorkingDays(last, 1);
        postings.set(one, new Posting(first.official(), first.enterprise(), first.start(), last));
        postings.set(other, new Posting(second.official(), second.enterprise(), second.start(), last));
        postings.add(new Posting(first.official(), second.enterprise(), next, null));
        postings.add(new Posting(second.official(), first.enterprise(), next, null));
    }

    private Enterprise firm(County county) {
        Enterprise firm = firms.invent(served.size(), county);
        served.add(firm);
        return firm;
    }

    private void post(Official official, Enterprise firm, @Nullable LocalDate end) {
        postings.add(new Posting(official, firm, official.batch() == 1 ? plan.start() : plan.secondStart(), end));
    }

    private Official official(County county, boolean first) {
        int number = officials.size();
        Dice dice = plan.dice("official", number);
        boolean municipal = dice.below(plan.fixed("officials")) < plan.fixed("municipalShare");
        String unit = dice.pick(people.units(municipal ? "MUNICIPAL" : county.code()));
        String name = people.name(dice);
        while (!names.add(name)) {
            name = people.name(dice);
        }
        boolean namesake =
                number == plan.officials() - 1 && !officials.get(0).unit().equals(unit);
        Official official = new Official(
                number,
                namesake ? officials.get(0).name() : name,
                unit,
                municipal ? null : county,
                county,
                first ? 1 : 2,
                people.post(dice),
                people.sex(dice),
                people.phone(dice),
                plan.fixed("logs", "covered") + dice.between(-110, 90));
        officials.add(official);
        return official;
    }

    List<Official> officials() {
        return officials;
    }

    List<Posting> postings() {
        return postings;
    }

    List<Enterprise> served() {
        return served;
    }
}
