package io.zhuqi.policy.feel;

import io.zhuqi.policy.feel.FactVocabulary.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Subtraction;

/**
 * Tries an expression on values around every bound that it names. A value that cannot be compared is a mistake; and an
 * expression without arithmetic that none of these values fulfils is fulfilled by nothing, since between two
 * neighbouring bounds its answer does not change.
 */
final class ProbeExpression {
    private static final int MOST_TRIALS = 5000;
    private static final Set<String> PLAIN_FUNCTIONS = Set.of("not", "list contains", "date");
    private static final List<Class<?>> ARITHMETIC =
            List.of(Addition.class, Subtraction.class, Multiplication.class, Division.class);

    private final FactVocabulary vocabulary;
    private final Expression expression;
    private final Map<String, BigDecimal> caps;

    ProbeExpression(FactVocabulary vocabulary, Expression expression) {
        this(vocabulary, expression, Map.of());
    }

    /** @param caps facts that other conditions bound from above */
    ProbeExpression(FactVocabulary vocabulary, Expression expression, Map<String, BigDecimal> caps) {
        this.vocabulary = vocabulary;
        this.expression = expression;
        this.caps = Map.copyOf(caps);
    }

    /** What the trial shows to be wrong. */
    Optional<Mistake> mistake() {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        expression.facts().forEach(fact -> values.put(fact, values(fact, vocabulary.fact(fact))));
        long trials = values.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        boolean plain = isPlain();
        boolean whole = trials <= MOST_TRIALS && plain;
        boolean fulfilled = false;
        int failures = 0;
        String failure = "";
        for (int trial = 0; trial < Math.min(trials, MOST_TRIALS); trial++) {
            Expression.Outcome outcome = expression.judge(pick(values, trial));
            if (outcome.failure() != null) {
                failures++;
                failure = outcome.failure();
            }
            fulfilled |= outcome.truth() == Truth.TRUE;
        }
        // Arithmetic may fail on some values, as a division by zero does; what fails on all of them is wrong in itself.
        if (failures > 0 && (plain || failures == Math.min(trials, MOST_TRIALS))) {
            return Optional.of(new Mistake(Mistake.Kind.WRONG_TYPE, failure));
        }
        return whole && !fulfilled ? Optional.of(new Mistake(Mistake.Kind.NEVER, "")) : Optional.empty();
    }

    private boolean isPlain() {
        return !SyntaxTree.anyNode(
                expression.tree(),
                node -> ARITHMETIC.stream().anyMatch(type -> type.isInstance(node))
                        || (node instanceof FunctionInvocation call && !PLAIN_FUNCTIONS.contains(call.function())));
    }

    private static Map<String, Object> pick(Map<String, List<Object>> values, int trial) {
        Map<String, Object> picked = new HashMap<>();
        int rest = trial;
        for (Map.Entry<String, List<Object>> entry : values.entrySet()) {
            int size = entry.getValue().size();
            picked.put(entry.getKey(), entry.getValue().get(rest % size));
            rest /= size;
        }
        return picked;
    }

    private List<Object> values(String name, Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> List.of(true, false);
            case NUMBER -> List.copyOf(numbers(name, fact));
            case DATE -> List.copyOf(dates());
            case TEXT -> {
                Set<Object> texts = new LinkedHashSet<>(fact.words() == null ? List.of() : fact.words());
                texts.addAll(SyntaxTree.strings(expression.tree()));
                texts.add("-");
                yield List.copyOf(texts);
            }
            case LIST -> lists();
        };
    }

    private Set<BigDecimal> numbers(String name, Fact fact) {
        TreeSet<BigDecimal> bounds = new TreeSet<>(Set.of(BigDecimal.ONE, BigDecimal.TEN));
        SyntaxTree.all(expression.tree(), ConstNumber.class)
                .forEach(number -> bounds.add(number.value().bigDecimal()));
        BigDecimal cap = caps.get(name);
        if (cap != null) {
            bounds.add(cap);
        }
        TreeSet<BigDecimal> numbers = new TreeSet<>(bounds);
        BigDecimal before = bounds.first().subtract(BigDecimal.ONE);
        numbers.add(before);
        for (BigDecimal bound : bounds) {
            numbers.add(before.add(bound).divide(BigDecimal.valueOf(2)));
            before = bound;
        }
        numbers.add(before.add(BigDecimal.ONE));
        if (!fact.money()) {
            numbers.removeIf(number -> number.signum() < 0);
        }
        if (cap != null) {
            numbers.removeIf(number -> number.compareTo(cap) > 0);
        }
        return numbers;
    }

    private Set<LocalDate> dates() {
        TreeSet<LocalDate> dates = new TreeSet<>(Set.of(LocalDate.EPOCH));
        for (ConstDate bound : SyntaxTree.all(expression.tree(), ConstDate.class)) {
            dates.addAll(List.of(
                    bound.value().minusDays(1), bound.value(), bound.value().plusDays(1)));
        }
        return dates;
    }

    private List<Object> lists() {
        List<Object> lists = new ArrayList<>(List.of(List.of("-")));
        List<String> words = SyntaxTree.strings(expression.tree());
        words.forEach(word -> lists.add(List.of(word)));
        lists.add(words);
        words.forEach(word ->
                lists.add(words.stream().filter(other -> !other.equals(word)).toList()));
        return lists;
    }
}
