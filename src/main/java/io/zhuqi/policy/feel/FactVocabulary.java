package io.zhuqi.policy.feel;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.Label;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.PlainText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an enterprise that conditions may speak of, and what an expression may do with them: {@code policy/facts.yml}.
 *
 * @param facts by the name that expressions use
 * @param wholeCondition the name by which an answer speaks of a further condition as a whole
 * @param functions built-in functions that an expression may call
 * @param longest characters of an expression
 * @param milliseconds that one evaluation may take
 * @param spellings text of an expression → how it is also written
 */
public record FactVocabulary(
        Map<String, Fact> facts,
        String wholeCondition,
        Set<String> functions,
        int longest,
        int milliseconds,
        Map<String, List<String>> spellings) {
    static final String FILE = "policy/facts.yml";

    /** What values a fact takes. */
    public enum Type {
        NUMBER,
        BOOLEAN,
        TEXT,
        DATE,
        LIST
    }

    /**
     * One fact.
     *
     * @param figure the yearly figure that tells it
     * @param register the column of the register that tells it
     * @param size the definition by which the enterprise's size tells it; without any of the three only an answer can
     * @param money whether it is an amount in yuan
     * @param words the values it may take; null: any
     * @param aliases other names
     * @param question what to ask where it is not known
     */
    public record Fact(
            Type type,
            @Nullable String figure,
            @Nullable String register,
            @Nullable String size,
            boolean money,
            @Nullable List<String> words,
            @Nullable List<String> aliases,
            Label question) {}

    /**
     * Reads and checks the file.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in it
     */
    public static FactVocabulary read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        FactVocabulary read = file.as(FactVocabulary.class);
        file.need(read.wholeCondition, "whole_condition");
        file.need(read.functions, "functions");
        file.need(read.spellings, "spellings");
        file.need(read.facts, "facts").forEach((name, fact) -> {
            file.need(fact.type(), name + ": type");
            file.need(fact.question(), name + ": question");
            long sources = Stream.of(fact.figure(), fact.register(), fact.size())
                    .filter(source -> source != null)
                    .count();
            if (sources > 1) {
                throw file.mistakeAt(
                        name + ":", "fact with several sources: " + name, "keep one of figure, register, size");
            }
        });
        if (read.longest <= 0 || read.milliseconds <= 0) {
            throw file.mistakeAt("longest:", "longest and milliseconds are to be above zero", "correct them");
        }
        return read;
    }

    /** The name of the fact that a word means, by name or alias, however it is spaced. */
    public Optional<String> name(String word) {
        String folded = PlainText.fold(word);
        return facts.entrySet().stream()
                .filter(entry -> Stream.concat(
                                Stream.of(entry.getKey()),
                                Optional.ofNullable(entry.getValue().aliases()).stream()
                                        .flatMap(List::stream))
                        .anyMatch(name -> PlainText.fold(name).equals(folded)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The fact of that name, which must be one of the vocabulary. */
    public Fact fact(String name) {
        Fact fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("no fact " + name);
        }
        return fact;
    }

    /** An expression as the engine reads it: usual spellings outside quotation marks put right, longest first. */
    String tidy(String expression) {
        Map<String, String> signs = new LinkedHashMap<>();
        spellings.forEach((meant, written) -> written.forEach(sign -> signs.put(sign, meant)));
        String text = expression.strip();
        for (String sign : signs.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            text = text.replace(sign, signs.get(sign));
        }
        return text;
    }
}
