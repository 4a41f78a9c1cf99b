package io.zhuqi.policy.entitlement;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Industries.Industry;
import io.zhuqi.policy.feel.FactVocabulary;
import io.zhuqi.policy.feel.FactVocabulary.Fact;
import io.zhuqi.validation.value.NumberText;
import io.zhuqi.vocabulary.DateReader;
import io.zhuqi.vocabulary.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what officials answer on a checklist: items {@code name=value} between semicolons or on lines of their own. What
 * has no equals sign is a remark; a name without a value has not been answered.
 */
final class ReadAnswers {
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("[;\uff1b\\r\\n]+");
    private static final Pattern ITEM =
            Pattern.compile("\\s*([^=\uff1d:\uff1a]+?)\\s*[=\uff1d:\uff1a]\\s*(.*?)\\s*", Pattern.DOTALL);
    private static final Pattern PERCENT = Pattern.compile("\\s*[%\uff05]$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,\uff0c\u3001/\\s]+");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FactVocabulary vocabulary;
    private final ControlRoom room;
    private final NumberText numbers;
    private final DateReader dates;
    private final Map<String, String> tags = new HashMap<>();
    private final Optional<String> trade;

    /** @param tags every tag that a measure demands */
    ReadAnswers(FactVocabulary vocabulary, ControlRoom room, Set<String> tags) {
        this.vocabulary = vocabulary;
        this.room = room;
        this.numbers = new NumberText(room.spellings());
        this.dates = new DateReader(room.spellings().dates());
        tags.forEach(tag -> this.tags.put(PlainText.fold(tag), tag));
        this.trade = vocabulary.facts().entrySet().stream()
                .filter(entry -> "industry".equals(entry.getValue().register()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * One item.
     *
     * @param fact what it speaks of: a fact, a tag, or the further condition as a whole
     * @param value as JSON; null where {@code problem} is set
     * @param said as written
     * @param problem why it cannot be used
     */
    record Answer(
            Subject subject,
            String fact,
            @Nullable String value,
            String said,
            @Nullable Problem problem) {}

    /** What an answer speaks of. */
    enum Subject {
        FACT,
        TAG,
        WHOLE_CONDITION
    }

    /** Why an item cannot be used. */
    enum Problem {
        UNKNOWN_FACT,
        UNREADABLE
    }

    List<Answer> read(String answers) {
        List<Answer> read = new ArrayList<>();
        for (String text : BETWEEN_ITEMS.split(answers)) {
            Matcher item = ITEM.matcher(text);
            if (item.matches() && !item.group(2).isEmpty()) {
                read.add(item(item.group(1), item.group(2), text.strip()));
            }
        }
        return read;
    }

    private Answer item(String name, String value, String said) {
        Optional<String> fact = vocabulary.name(name);
        if (fact.isPresent()) {
            String meant = isTrade(fact.get()) ? trade.orElse(fact.get()) : fact.get();
            return answer(Subject.FACT, meant, value(vocabulary.fact(meant), value), said);
        }
        String folded = PlainText.fold(name);
        if (folded.equals(PlainText.fold(vocabulary.wholeCondition()))) {
            return answer(Subject.WHOLE_CONDITION, vocabulary.wholeCondition(), yesNo(value), said);
        }
        String tag = tags.get(folded);
        return tag == null
                ? new Answer(Subject.FACT, name, null, said, Problem.UNKNOWN_FACT)
                : answer(Subject.TAG, tag, yesNo(value), said);
    }

    private boolean isTrade(String fact) {
        String column = vocabulary.fact(fact).register();
        return column != null && column.startsWith("industry");
    }

    private static Answer answer(Subject subject, String fact, Optional<?> value, String said) {
        return value.map(found -> new Answer(subject, fact, JSON.writeValueAsString(found), said, null))
                .orElseGet(() -> new Answer(subject, fact, null, said, Problem.UNREADABLE));
    }

    private Optional<?> value(Fact fact, String text) {
        return switch (fact.type()) {
            case NUMBER -> number(fact, text);
            case BOOLEAN -> yesNo(text);
            case DATE -> dates.find(text).map(LocalDate::toString);
            case LIST ->
                Optional.of(Arrays.stream(BETWEEN_WORDS.split(text))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.toList()));
            case TEXT -> text(fact, text);
        };
    }

    private Optional<BigDecimal> number(Fact fact, String text) {
        NumberText.Reading reading = numbers.read(PERCENT.matcher(text).replaceFirst(""));
        if (reading == null || (reading.moneyUnit() != null && !fact.money())) {
            return Optional.empty();
        }
        return Optional.of(
                reading.moneyUnit() == null
                        ? reading.value()
                        : reading.value()
                                .multiply(numbers.worth(reading.moneyUnit()))
                                .stripTrailingZeros());
    }

    private Optional<Boolean> yesNo(String text) {
        return Optional.ofNullable(room.words().map("yes_no").code(text)).map("YES"::equals);
    }

    private Optional<?> text(Fact fact, String text) {
        if ("county".equals(fact.register())) {
            return Optional.ofNullable(room.words().map("county").code(text)).map(code -> Map.of("code", code));
        }
        if ("industry".equals(fact.register())) {
            Optional<Industry> found = room.industries().find(text);
            return found.map(industry -> Map.of("section", industry.section(), "code", industry.code()));
        }
        if (fact.words() == null) {
            return Optional.of(text);
        }
        return fact.words().stream()
                .filter(word -> PlainText.fold(word).equals(PlainText.fold(text)))
                .findFirst();
    }
}
