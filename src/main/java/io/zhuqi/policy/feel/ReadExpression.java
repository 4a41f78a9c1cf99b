package io.zhuqi.policy.feel;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads further conditions and says what is wrong with one. Without loops, regular expressions, powers and functions of
 * its own an expression ends by itself; reading it is bounded in time.
 */
public final class ReadExpression {
    private static final List<Class<?>> FORBIDDEN = List.of(
            For.class,
            SomeItem.class,
            EveryItem.class,
            Filter.class,
            FunctionDefinition.class,
            JavaFunctionInvocation.class,
            QualifiedFunctionInvocation.class,
            PathExpression.class,
            Exponentiation.class);

    private final FactVocabulary vocabulary;
    private final FeelEngineApi engine =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private final Bounded bounded;

    public ReadExpression(FactVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.bounded = new Bounded(vocabulary.milliseconds());
    }

    /** Exactly one of both is there. */
    public record Reading(
            @Nullable Expression expression, @Nullable Mistake mistake) {
        private static Reading wrong(Mistake.Kind kind, String detail) {
            return new Reading(null, new Mistake(kind, detail));
        }
    }

    /** Reads an expression as the catalogue writes it. */
    public Reading read(String written) {
        String text = vocabulary.tidy(written);
        if (text.length() > vocabulary.longest()) {
            return Reading.wrong(Mistake.Kind.TOO_LONG, Integer.toString(text.length()));
        }
        Optional<ParseResult> parsed = bounded.within(() -> engine.parseExpression(text));
        if (parsed.isEmpty()) {
            return Reading.wrong(Mistake.Kind.UNREADABLE, text);
        }
        return parsed.get().isFailure()
                ? Reading.wrong(
                        Mistake.Kind.UNREADABLE, place(parsed.get().failure().message()))
                : check(parsed.get().parsedExpression());
    }

    /** The parser's message ends with what it could not read. */
    private static String place(String message) {
        int found = message.lastIndexOf("found ");
        return found < 0 ? message : message.substring(found + "found ".length());
    }

    private Reading check(ParsedExpression parsed) {
        Exp tree = parsed.expression();
        Optional<String> forbidden = forbidden(tree);
        if (forbidden.isPresent()) {
            return Reading.wrong(Mistake.Kind.FORBIDDEN, forbidden.get());
        }
        if (SyntaxTree.anyNode(tree, node -> node == ConstNull$.MODULE$)) {
            return Reading.wrong(Mistake.Kind.NULL_TEST, "null");
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : SyntaxTree.names(tree)) {
            Optional<String> fact = vocabulary.name(name);
            if (fact.isEmpty()) {
                return Reading.wrong(Mistake.Kind.UNKNOWN_FACT, name);
            }
            names.put(name, fact.get());
        }
        Expression expression = new Expression(engine, parsed, names);
        Optional<String> word = unknownWord(tree, names);
        if (word.isPresent()) {
            return Reading.wrong(Mistake.Kind.UNKNOWN_WORD, word.get());
        }
        return bounded.within(() -> new ProbeExpression(vocabulary, expression).mistake())
                .map(mistake ->
                        mistake.map(wrong -> new Reading(null, wrong)).orElseGet(() -> new Reading(expression, null)))
                .orElseGet(() -> Reading.wrong(Mistake.Kind.UNREADABLE, parsed.text()));
    }

    private Optional<String> forbidden(Exp tree) {
        if (SyntaxTree.hasPaths(tree)) {
            return Optional.of(".");
        }
        return SyntaxTree.nodes(tree).stream()
                .map(node -> node instanceof FunctionInvocation call
                        ? (vocabulary.functions().contains(call.function()) ? "" : call.function())
                        : FORBIDDEN.stream().anyMatch(type -> type.isInstance(node))
                                ? node.getClass().getSimpleName()
                                : "")
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** A fact with a closed list of values is compared only with these. */
    private Optional<String> unknownWord(Exp tree, Map<String, String> names) {
        return SyntaxTree.nodes(tree).stream()
                .filter(node -> node instanceof Equal || node instanceof In)
                .flatMap(node -> {
                    List<String> words = SyntaxTree.names(node).stream()
                            .map(name -> vocabulary
                                    .fact(names.getOrDefault(name, name))
                                    .words())
                            .filter(Objects::nonNull)
                            .flatMap(List::stream)
                            .toList();
                    return SyntaxTree.strings(node).stream().filter(word -> !words.isEmpty() && !words.contains(word));
                })
                .findFirst();
    }

    /** Whether no enterprise within the bounds can fulfil an expression. */
    public boolean neverHolds(Expression expression, Map<String, BigDecimal> caps) {
        return bounded.within(() -> new ProbeExpression(vocabulary, expression, caps).mistake())
                .flatMap(mistake -> mistake)
                .filter(mistake -> mistake.kind() == Mistake.Kind.NEVER)
                .isPresent();
    }
}
