package io.zhuqi.reconciliation;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.Label;
import io.zhuqi.control.SqlDefinition;
import io.zhuqi.finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads one rule and refuses whatever would only fail at night. */
final class RuleReader {
    private static final Set<String> KEYS = Set.of(
            "code",
            "group",
            "severity",
            "title.zh",
            "title.en",
            "message.zh",
            "message.en",
            "why.zh",
            "why.en",
            "remedy.zh",
            "remedy.en",
            "example.zh",
            "example.en",
            "sides",
            "searched.zh",
            "searched.en",
            "needs");
    private static final Set<String> PARAMETERS =
            Set.of("business_date", "knowledge_date", "period_start", "period_end");
    private static final Pattern SETTING = Pattern.compile(
            "\\bfrom\\s+setting\\s+where\\s+name\\s*=\\s*(?:'([^']*)'|(case\\b.*?\\bend\\b))", Pattern.DOTALL);
    private static final Pattern SETTING_CHOICE = Pattern.compile("\\b(?:then|else)\\s+'([^']*)'");
    private static final Pattern GROUP = Pattern.compile("[1-9]");

    private final ControlRoom room;

    RuleReader(ControlRoom room) {
        this.room = room;
    }

    Rule read(String file) {
        SqlDefinition text = SqlDefinition.parse(file, room.jobs().read(file));
        text.header().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw mistake(
                            text,
                            "unknown header key: " + key,
                            "use one of " + List.of(KEYS.stream().sorted().toArray()));
                });
        String group = text.required("group");
        require(GROUP.matcher(group).matches(), text, "group is " + group, "write a number from 1 to 9");
        String code = text.required("code");
        require(
                file.matches(".*/" + group + "-[^/]+/" + Pattern.quote(code) + "\\.sql"),
                text,
                "code " + code + " or group " + group + " does not fit the file's place",
                "call it rules/" + group + "-name/" + code + ".sql");
        Label message = label(text, "message");
        checkPlaceholders(text, message);
        QueryText query = new QueryText(text.sql());
        query.complaint().ifPresent(complaint -> {
            throw mistake(text, complaint, "a rule is one SELECT and changes nothing");
        });
        query.parameters().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw mistake(
                            text,
                            "unknown parameter :" + name,
                            "use one of " + List.of(PARAMETERS.stream().sorted().toArray()));
                });
        checkSettings(text);
        Rule.Sides sides = sides(text);
        return new Rule(
                code,
                Integer.parseInt(group),
                severity(text),
                label(text, "title"),
                message,
                label(text, "why"),
                label(text, "remedy"),
                label(text, "example"),
                sides,
                sides == Rule.Sides.SEARCHED ? label(text, "searched") : null,
                needs(text),
                text.sql().strip());
    }

    private static Label label(SqlDefinition text, String key) {
        return new Label(text.required(key + ".zh"), text.required(key + ".en"));
    }

    private static Rule.Sides sides(SqlDefinition text) {
        String sides = text.required("sides");
        Rule.Sides read = Arrays.stream(Rule.Sides.values())
                .filter(value -> value.name().equals(sides.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> mistake(
                        text,
                        "sides is " + sides,
                        "write two where each finding carries both places, one where a place is wrong in itself,"
                                + " searched where the other side is missing"));
        require(
                read == Rule.Sides.SEARCHED || !text.header().containsKey("searched.zh"),
                text,
                "searched is told, but sides is " + sides,
                "write sides: searched, or leave it out");
        return read;
    }

    private static Severity severity(SqlDefinition text) {
        String severity = text.required("severity");
        return Arrays.stream(Severity.values())
                .filter(value -> value.name().equals(severity))
                .findFirst()
                .orElseThrow(() -> mistake(text, "severity is " + severity, "write ERROR, WARNING or INFO"));
    }

    /** The key must be there; empty says that the rule needs no sheet. */
    private List<String> needs(SqlDefinition text) {
        String needs = text.header().get("needs");
        if (needs == null) {
            throw mistake(
                    text,
                    "header key missing: needs",
                    "name the sheet kinds without which the rule cannot run, or none");
        }
        List<String> kinds = Arrays.stream(needs.split(","))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .toList();
        for (String kind : kinds) {
            require(
                    room.kinds().containsKey(kind),
                    text,
                    "no sheet kind " + kind,
                    "use the name of a file under kinds/");
        }
        return kinds;
    }

    private void checkPlaceholders(SqlDefinition text, Label message) {
        require(
                Placeholder.in(message.zh()).equals(Placeholder.in(message.en())),
                text,
                "message.zh and message.en have different placeholders",
                "let both say the same");
        for (Placeholder placeholder : Placeholder.in(message.zh())) {
            String map = placeholder.map();
            require(
                    map == null
                            || CodeNames.SPECIAL.contains(map)
                            || room.words().maps().containsKey(map),
                    text,
                    "no word map " + map,
                    "use the name of a file under words/");
        }
    }

    private void checkSettings(SqlDefinition text) {
        SETTING.matcher(text.sql()).results().forEach(found -> {
            String name = found.group(1);
            List<String> names = name != null
                    ? List.of(name)
                    : SETTING_CHOICE
                            .matcher(found.group(2))
                            .results()
                            .map((MatchResult choice) -> choice.group(1))
                            .toList();
            names.forEach(setting -> require(
                    room.settings().containsKey(setting), text, "no setting " + setting, "add it to zhuqi.yml"));
        });
    }

    private static void require(boolean right, SqlDefinition text, String problem, String remedy) {
        if (!right) {
            throw mistake(text, problem, remedy);
        }
    }

    private static ControlRoomException mistake(SqlDefinition text, String problem, String remedy) {
        return new ControlRoomException(text.file(), 1, problem, remedy);
    }
}
