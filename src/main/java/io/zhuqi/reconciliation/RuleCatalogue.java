package io.zhuqi.reconciliation;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.ControlRoomException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of the control room, found by listing {@code rules/} and validated as a whole; immutable. */
public final class RuleCatalogue {
    private static final String FOLDER = "rules";

    private final List<Rule> rules;

    private RuleCatalogue(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Reads and validates them.
     *
     * @throws ControlRoomException for the first mistake found, with file, line and remedy
     */
    public static RuleCatalogue load(ControlRoom room) {
        RuleReader reader = new RuleReader(room);
        Map<String, String> fileOfCode = new LinkedHashMap<>();
        List<Rule> rules = room.jobs().list(FOLDER, ".sql").stream()
                .map(file -> {
                    Rule rule = reader.read(file);
                    String other = fileOfCode.putIfAbsent(rule.code(), file);
                    if (other != null) {
                        throw new ControlRoomException(file, 1, "the rule stands in " + other + " too", "keep one");
                    }
                    return rule;
                })
                .sorted(Comparator.comparingInt(Rule::group).thenComparing(Rule::code))
                .toList();
        return new RuleCatalogue(rules);
    }

    /** By group, then code. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule of this code; empty for the codes of intake and for rules that are gone. */
    public Optional<Rule> rule(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
