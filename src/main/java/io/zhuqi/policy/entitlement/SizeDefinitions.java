package io.zhuqi.policy.entitlement;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is big and who is small by whose definition: {@code policy/size-definitions.yml}, dated and with references.
 *
 * @param moneyUnit yuan that one unit of a money bound is worth
 * @param sizes codes, separated by spaces → the words by which the catalogue means them
 * @param covers a size that stands for several
 */
record SizeDefinitions(
        BigDecimal moneyUnit,
        Set<String> moneyIndicators,
        List<Definition> definitions,
        Map<String, List<String>> sizes,
        Map<String, List<String>> covers,
        Map<String, String> labels) {
    static final String FILE = "policy/size-definitions.yml";

    /**
     * One definition.
     *
     * @param from the day from which it holds
     * @param until the last day on which it holds; null: until further notice. A changed definition is one more entry of the same code
     * @param preset whether it is meant where the catalogue names sizes and no definition
     * @param favoured sizes meant where the catalogue names the definition and no sizes; null: none
     */
    record Definition(
            String code,
            String name,
            @Nullable List<String> aliases,
            String reference,
            LocalDate from,
            @Nullable LocalDate until,
            boolean preset,
            @Nullable List<String> favoured,
            List<Trade> trades) {}

    /**
     * The scale of one trade, as {@code rungs} or in the short form of lower bounds.
     *
     * @param industries sections or code prefixes, "*" for all
     * @param except sections or code prefixes left out
     */
    record Trade(
            String name,
            List<String> industries,
            @Nullable List<String> except,
            @Nullable String mark,
            @Nullable List<Rung> rungs,
            @Nullable Map<String, BigDecimal> large,
            @Nullable Map<String, BigDecimal> medium,
            @Nullable Map<String, BigDecimal> small) {}

    /** One step of a scale; without any test it holds for whatever is left. */
    record Rung(
            String size,
            @Nullable Map<String, Bound> all,
            @Nullable Map<String, Bound> any) {}

    /** One comparison; exactly one is set. */
    record Bound(
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable BigDecimal below) {}

    /** One line of {@code derived.size_test}. */
    record Test(
            String definition,
            String trade,
            int tradeSort,
            List<String> industries,
            List<String> except,
            int rung,
            String size,
            boolean anyOf,
            @Nullable String indicator,
            @Nullable String comparison,
            @Nullable BigDecimal bound,
            LocalDate from,
            @Nullable LocalDate until) {}

    static SizeDefinitions read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        SizeDefinitions read = file.as(SizeDefinitions.class);
        file.need(read.moneyUnit, "money_unit");
        file.need(read.moneyIndicators, "money_indicators");
        file.need(read.sizes, "sizes");
        file.need(read.covers, "covers");
        file.need(read.labels, "labels");
        long presets = file.need(read.definitions, "definitions").stream()
                .filter(Definition::preset)
                .count();
        if (presets != 1) {
            throw file.mistakeAt("preset:", presets + " definitions are marked preset", "mark exactly one");
        }
        for (Definition definition : read.definitions) {
            file.need(definition.from(), definition.code() + ": from");
            file.need(definition.reference(), definition.code() + ": reference");
        }
        for (Test test : read.tests()) {
            if (!read.labels.containsKey(test.size())) {
                throw file.mistakeAt(test.size(), "size without label: " + test.size(), "add it under labels");
            }
        }
        return read;
    }

    /** Every test of every rung, in order. */
    List<Test> tests() {
        List<Test> tests = new ArrayList<>();
        int tradeSort = 0;
        for (Definition definition : definitions) {
            for (Trade trade : definition.trades()) {
                tradeSort++;
                int number = 0;
                for (Rung rung : rungs(trade)) {
                    addTests(tests, definition, trade, tradeSort, ++number, rung);
                }
            }
        }
        return tests;
    }

    private static List<Rung> rungs(Trade trade) {
        if (trade.rungs() != null) {
            return trade.rungs();
        }
        List<Rung> rungs = new ArrayList<>();
        addLowerBounds(rungs, "LARGE", trade.large());
        addLowerBounds(rungs, "MEDIUM", trade.medium());
        addLowerBounds(rungs, "SMALL", trade.small());
        rungs.add(new Rung("MICRO", null, null));
        return rungs;
    }

    private static void addLowerBounds(List<Rung> rungs, String size, @Nullable Map<String, BigDecimal> bounds) {
        if (bounds != null) {
            Map<String, Bound> all = new LinkedHashMap<>();
            bounds.forEach((indicator, bound) -> all.put(indicator, new Bound(bound, null, null)));
            rungs.add(new Rung(size, all, null));
        }
    }

    private void addTests(List<Test> tests, Definition definition, Trade trade, int tradeSort, int number, Rung rung) {
        Map<String, Bound> bounds = rung.any() != null ? rung.any() : rung.all();
        List<String> except = trade.except() == null ? List.of() : trade.except();
        if (bounds == null) {
            tests.add(new Test(
                    definition.code(),
                    trade.name(),
                    tradeSort,
                    trade.industries(),
                    except,
                    number,
                    rung.size(),
                    false,
                    null,
                    null,
                    null,
                    definition.from(),
                    definition.until()));
            return;
        }
        bounds.forEach((indicator, bound) -> tests.add(new Test(
                definition.code(),
                trade.name(),
                tradeSort,
                trade.industries(),
                except,
                number,
                rung.size(),
                rung.any() != null,
                indicator,
                comparison(bound),
                value(indicator, bound),
                definition.from(),
                definition.until())));
    }

    private static String comparison(Bound bound) {
        return bound.atLeast() != null ? "AT_LEAST" : bound.atMost() != null ? "AT_MOST" : "BELOW";
    }

    private @Nullable BigDecimal value(String indicator, Bound bound) {
        BigDecimal value =
                bound.atLeast() != null ? bound.atLeast() : bound.atMost() != null ? bound.atMost() : bound.below();
        return value != null && moneyIndicators.contains(indicator) ? value.multiply(moneyUnit) : value;
    }
}
