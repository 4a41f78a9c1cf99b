package io.zhuqi.policy.feel;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A further condition, read. The engine answers null or false where a value is missing; here {@code and}, {@code or},
 * {@code not} and {@code if} follow three-valued logic, and anything smaller is unknown as soon as a fact in it is.
 */
public final class Expression {
    private final FeelEngineApi engine;
    private final ParsedExpression parsed;
    private final Map<String, String> names;

    /** @param names each name in the expression → the fact it means */
    Expression(FeelEngineApi engine, ParsedExpression parsed, Map<String, String> names) {
        this.engine = engine;
        this.parsed = parsed;
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /**
     * What came of it.
     *
     * @param failure why a value could not be worked with; null when there was no such trouble
     */
    public record Outcome(Truth truth, @Nullable String failure) {
        private static Outcome of(Truth truth) {
            return new Outcome(truth, null);
        }

        private Outcome with(Outcome other, Truth truth) {
            return new Outcome(truth, truth == Truth.UNKNOWN && failure == null ? other.failure : failure);
        }
    }

    /** The facts it speaks of. */
    public Set<String> facts() {
        return new LinkedHashSet<>(names.values());
    }

    /** The expression as the engine reads it. */
    public String text() {
        return parsed.text();
    }

    Exp tree() {
        return parsed.expression();
    }

    Map<String, String> names() {
        return names;
    }

    /**
     * Whether it holds.
     *
     * @param facts fact → {@link java.math.BigDecimal}, {@link Boolean}, {@link String}, {@link java.time.LocalDate} or a list of
     *     strings; a fact that is not there is not known
     */
    public Outcome judge(Map<String, ?> facts) {
        Map<String, Object> known = new HashMap<>();
        names.forEach((name, fact) -> {
            Object value = facts.get(fact);
            if (value != null) {
                known.put(name, value);
            }
        });
        return judge(parsed.expression(), known);
    }

    private Outcome judge(Exp exp, Map<String, Object> known) {
        if (exp instanceof Conjunction both) {
            Outcome left = judge(both.x(), known);
            Outcome right = judge(both.y(), known);
            return left.with(right, left.truth().and(right.truth()));
        }
        if (exp instanceof Disjunction either) {
            Outcome left = judge(either.x(), known);
            Outcome right = judge(either.y(), known);
            return left.with(right, left.truth().or(right.truth()));
        }
        if (exp instanceof FunctionInvocation call && call.function().equals("not")) {
            List<Exp> negated = SyntaxTree.parts((scala.Product) call.params()).isEmpty()
                    ? SyntaxTree.all(call.params(), Exp.class)
                    : SyntaxTree.parts((scala.Product) call.params());
            Outcome outcome = judge(negated.get(0), known);
            return new Outcome(outcome.truth().not(), outcome.failure());
        }
        if (exp instanceof If choice) {
            return judge(choice, known);
        }
        return known.keySet().containsAll(SyntaxTree.names(exp)) ? evaluate(exp, known) : Outcome.of(Truth.UNKNOWN);
    }

    private Outcome judge(If choice, Map<String, Object> known) {
        List<Exp> parts = SyntaxTree.parts(choice);
        Outcome condition = judge(parts.get(0), known);
        Outcome then = judge(parts.get(1), known);
        Outcome otherwise = judge(parts.get(2), known);
        return switch (condition.truth()) {
            case TRUE -> then;
            case FALSE -> otherwise;
            case UNKNOWN -> then.truth() == otherwise.truth() ? then : condition;
        };
    }

    private Outcome evaluate(Exp exp, Map<String, Object> known) {
        EvaluationResult result = engine.evaluate(new ParsedExpression(exp, ""), known);
        if (result.isFailure()) {
            return new Outcome(Truth.UNKNOWN, result.failure().message());
        }
        if (result.hasSuppressedFailures()) {
            return new Outcome(
                    Truth.UNKNOWN, result.getSuppressedFailures().get(0).failureMessage());
        }
        return result.result() instanceof Boolean holds
                ? Outcome.of(Truth.of(holds))
                : new Outcome(Truth.UNKNOWN, Objects.toString(result.result()));
    }
}
