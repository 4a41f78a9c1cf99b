package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Plans every problem: how many of each category and fate, at which firm, raised when, in which words. */
final class Problems {
    private final Plan plan;
    private final People people;
    private final Roster roster;
    private final Map<String, List<String>> texts;
    private final List<String> goods;

    Problems(Plan plan, People people, Roster roster) {
        this.plan = plan;
        this.people = people;
        this.roster = roster;
        JsonNode data = Resources.read("problems.yml");
        texts = Resources.map(data.get("categories"), Resources::texts);
        goods = Resources.texts(data.get("goods"));
    }

    /** By county in their order, within a county by number. */
    List<Problem> planAll() {
        List<String> categories = deck(plan.scaledParts("categories"));
        List<String> fates = deck(plan.scaledParts("fates"));
        List<Integer> shares = Shares.of(
                categories.size(),
                plan.counties().stream()
                        .map(county -> roster.firms(county).size())
                        .toList());
        plan.dice("categories").shuffle(categories);
        plan.dice("fates").shuffle(fates);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            problems.addAll(inCounty(plan.counties().get(i), shares.get(i), problems.size(), categories, fates));
        }
        return problems;
    }

    private static List<String> deck(Map<String, Integer> parts) {
        List<String> deck = new ArrayList<>();
        parts.forEach((name, count) -> {
            for (int i = 0; i < count; i++) {
                deck.add(name);
            }
        });
        return deck;
    }

    private List<Problem> inCounty(County county, int count, int first, List<String> categories, List<String> fates) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            problems.add(plan(county, first + i, categories.get(first + i), Fate.valueOf(fates.get(first + i))));
        }
        problems.sort(Comparator.comparing(Problem::raised).thenComparing(Problem::index));
        List<Problem> numbered = new ArrayList<>();
        int forgotten = isForgetful(county) ? Math.max(1, plan.scaled("numberless") / 2) : 0;
        for (int i = 0; i < problems.size(); i++) {
            boolean without = i % 5 == 3 && forgotten-- > 0;
            numbered.add(numbered(problems.get(i), without ? "" : String.format(Locale.ROOT, county.numbers(), i + 1)));
        }
        return numbered;
    }

    /** The offices of the third and the last county forget a number now and then. */
    private boolean isForgetful(County county) {
        int place = plan.counties().indexOf(county);
        return place == 2 || place == plan.counties().size() - 1;
    }

    private static Problem numbered(Problem problem, String number) {
        return new Problem(
                problem.index(),
                number,
                problem.enterprise(),
                problem.official(),
                problem.category(),
                problem.description(),
                problem.complex(),
                problem.raised(),
                problem.fate(),
                problem.life(),
                problem.reported());
    }

    private Problem plan(County county, int index, String category, Fate fate) {
        Dice dice = plan.dice("problem", index);
        LifeCycle cycle = new LifeCycle(plan, dice, fate);
        LocalDate raised = cycle.raise();
        Posting posting = posting(county, raised, dice)
                .orElseThrow(() -> new IllegalStateException("nobody is posted in " + county.name() + " on " + raised));
        String department = dice.pick(people.departments(category));
        List<Step> life = cycle.live(posting.official(), department);
        return new Problem(
                index,
                "",
                posting.enterprise(),
                posting.official(),
                category,
                describe(category, dice),
                cycle.complex(),
                raised,
                fate,
                life,
                Mistakes.make(life, fate, dice));
    }

    private Optional<Posting> posting(County county, LocalDate day, Dice dice) {
        List<Posting> all = roster.postings(county);
        int from = dice.below(all.size());
        for (int i = 0; i < all.size(); i++) {
            Posting posting = all.get((from + i) % all.size());
            if (posting.covers(day)) {
                return Optional.of(posting);
            }
        }
        return Optional.empty();
    }

    private String describe(String category, Dice dice) {
        return dice.pick(texts.getOrDefault(category, List.of()))
                .replace("{n}", Integer.toString(dice.between(8, 190) * 10))
                .replace("{m}", Integer.toString(dice.between(3, 46)))
                .replace("{p}", Integer.toString(dice.between(5, 38)))
                .replace("{k}", Integer.toString(dice.between(6, 40)))
                .replace("{q}", Integer.toString(dice.between(2, 6)))
                .replace("{month}", Integer.toString(dice.between(9, 12)))
                .replace("{goods}", dice.pick(goods));
    }
}
