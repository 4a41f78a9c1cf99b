package io.zhuqi.policy.entitlement;

import io.zhuqi.policy.feel.Expression;
import io.zhuqi.policy.feel.Expression.Outcome;
import io.zhuqi.policy.feel.FactVocabulary;
import io.zhuqi.policy.feel.ReadExpression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue's further conditions: read once, evaluated once for each different combination of facts. */
final class JudgeExpressions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FeelStore store;
    private final FactVocabulary vocabulary;
    private final ReadExpression reader;
    private final Map<Integer, Expression> expressions = new HashMap<>();

    JudgeExpressions(FeelStore store, FactVocabulary vocabulary) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.reader = new ReadExpression(vocabulary);
    }

    /** Fills {@code derived.feel_expression}: the facts of each expression, or what is wrong with it. */
    void read() {
        expressions.clear();
        List<FeelStore.Read> read = new ArrayList<>();
        for (FeelStore.Written written : store.written()) {
            ReadExpression.Reading reading = reader.read(written.text());
            Expression expression = reading.expression();
            if (expression != null) {
                expressions.put(written.atomId(), expression);
            }
            read.add(new FeelStore.Read(
                    written, expression == null ? List.of() : expression.facts(), reading.mistake()));
        }
        store.save(read);
    }

    /** Fills in the verdicts of {@code derived.feel_case}. */
    void judge() {
        store.judge(this::evaluate);
    }

    /** Notes measures whose expression contradicts the bounds beside it. */
    void check(LimitStore limits) {
        Map<String, String> impossible = new LinkedHashMap<>();
        for (LimitStore.Bounded measure : limits.bounded()) {
            Expression expression = Objects.requireNonNull(expressions.get(measure.atomId()));
            Map<String, BigDecimal> caps = new HashMap<>();
            cap(caps, "employees", measure.employees());
            cap(caps, "revenue", measure.revenue());
            cap(caps, "taxable_income", measure.taxableIncome());
            if (reader.neverHolds(expression, caps)) {
                impossible.put(measure.measureId(), expression.text() + ", " + caps);
            }
        }
        limits.saveImpossible(impossible);
    }

    private void cap(Map<String, BigDecimal> caps, String figure, @Nullable BigDecimal bound) {
        if (bound != null) {
            vocabulary.facts().forEach((name, fact) -> {
                if (figure.equals(fact.figure())) {
                    caps.put(name, bound);
                }
            });
        }
    }

    private Outcome evaluate(int atomId, String facts) {
        Expression expression = Objects.requireNonNull(expressions.get(atomId));
        return expression.judge(values(facts));
    }

    private Map<String, Object> values(String json) {
        Map<String, Object> values = new HashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
        return values;
    }

    private Object value(String fact, JsonNode node) {
        return switch (vocabulary.fact(fact).type()) {
            case NUMBER -> new BigDecimal(node.asString());
            case BOOLEAN -> node.asBoolean();
            case DATE -> LocalDate.parse(node.asString());
            case TEXT -> node.asString();
            case LIST -> node.valueStream().map(JsonNode::asString).toList();
        };
    }
}
