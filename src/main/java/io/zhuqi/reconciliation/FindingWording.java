package io.zhuqi.reconciliation;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Label;
import io.zhuqi.finding.Messages;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings in words: from the header of the rule that found them, or from the message files for those of intake. */
public final class FindingWording {
    /** The argument that tells up to which business date the other side was searched for. */
    static final String SEARCHED_AS_OF = "searched_as_of";

    /** The argument that tells of which day's files it was searched for in. */
    static final String SEARCHED_KNOWN = "searched_known";

    private final RuleCatalogue catalogue;
    private final CodeNames names;
    private final Locale locale;
    private final Messages messages;

    /**
     * Words in one language.
     *
     * @param locale English for an English one, else Chinese
     */
    public FindingWording(RuleCatalogue catalogue, ControlRoom room, Locale locale) {
        this.catalogue = catalogue;
        this.names = new CodeNames(room);
        this.locale = locale;
        this.messages = Messages.in(locale);
    }

    /** What findings of this code are called; the code itself when nobody knows it. */
    public String title(String code) {
        return ofRule(code, Rule::title).orElseGet(() -> messages.title(code));
    }

    /** What is wrong in this case, both sides in words. */
    public String message(Finding finding) {
        return catalogue
                .rule(finding.code())
                .map(rule -> message(rule, finding.args()))
                .orElseGet(() -> messages.message(finding.code(), intakeArgs(finding)));
    }

    /** What a rule says with these arguments; the code itself when nobody knows the rule. */
    public String message(String code, Map<String, ?> args) {
        return catalogue
                .rule(code)
                .map(rule -> fill(rule.message().in(locale), args))
                .orElse(code);
    }

    /** The message of a rule, with what was searched where the other side is missing. */
    String message(Rule rule, Map<String, ?> args) {
        String text = fill(rule.message().in(locale), args);
        Label searched = rule.searched();
        return searched == null
                ? text
                : messages.text(
                        "rule.searched",
                        Map.of(
                                "message", text,
                                "searched", searched.in(locale),
                                "as_of", Objects.requireNonNullElse(args.get(SEARCHED_AS_OF), "-"),
                                "known", Objects.requireNonNullElse(args.get(SEARCHED_KNOWN), "-")));
    }

    /** Why it matters; empty for findings of intake. */
    public String why(String code) {
        return ofRule(code, Rule::why).orElse("");
    }

    /** What to do about it. */
    public String remedy(Finding finding) {
        return ofRule(finding.code(), Rule::remedy)
                .orElseGet(() -> messages.remedy(finding.code(), intakeArgs(finding)));
    }

    /** The name of one of the nine groups. */
    public String group(int group) {
        return names.name("finding_group", String.valueOf(group), locale);
    }

    /** The message of a rule with these arguments; an argument that is missing leaves its placeholder standing. */
    String fill(String text, Map<String, ?> args) {
        return Placeholder.fill(text, place -> {
            Object value = args.get(place.name());
            return value == null ? "{" + place.name() + "}" : print(value, place.map());
        });
    }

    private String print(Object value, @Nullable String map) {
        if (value instanceof Collection<?> values) {
            String comma = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ", " : "\u3001";
            return values.stream().map(one -> print(one, map)).collect(Collectors.joining(comma));
        }
        if (value instanceof Map<?, ?> parts) {
            Object name = parts.get("name");
            return String.valueOf(name == null ? parts : name);
        }
        return map == null ? value.toString() : names.name(map, value.toString(), locale);
    }

    private Optional<String> ofRule(String code, Function<Rule, Label> text) {
        return catalogue.rule(code).map(rule -> text.apply(rule).in(locale));
    }

    private static Map<String, Object> intakeArgs(Finding finding) {
        Map<String, Object> args = new TreeMap<>(finding.args());
        String value = finding.value();
        if (value != null) {
            args.putIfAbsent("value", value);
        }
        return args;
    }
}
