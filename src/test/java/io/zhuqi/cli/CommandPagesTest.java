package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.cli.session.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command tables of both manuals are what the program accepts. Regenerate with {@code -Dzhuqi.write-pages=true}. */
class CommandPagesTest {
    private static final String BEGIN = "<!-- commands:begin";
    private static final String END = "<!-- commands:end -->";
    private static final List<String> EVERYWHERE = List.of("--home", "--jobs", "--locale", "--help");

    @Test
    void theReadmeListsEveryCommand() throws IOException {
        check(Path.of("README.md"), Locale.ENGLISH);
    }

    @Test
    void theHandbookListsEveryCommand() throws IOException {
        check(Path.of("jobs/README.md"), Locale.SIMPLIFIED_CHINESE);
    }

    private static void check(Path page, Locale locale) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf('\n', text.indexOf(BEGIN)) + 1;
        int end = text.indexOf(END);
        String table = table(locale);
        if (Boolean.getBoolean("zhuqi.write-pages")) {
            Files.writeString(page, text.substring(0, begin) + table + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).as("commands in %s", page).isEqualTo(table);
        }
    }

    private static String table(Locale locale) {
        Words words = new Words(locale);
        CommandLine line = new CommandLine(new MainCommand(words)).setResourceBundle(words.bundle());
        return line.getSubcommands().values().stream()
                .flatMap(CommandPagesTest::withoutParents)
                .map(verb -> "| `" + synopsis(verb) + "` | "
                        + String.join(" ", verb.getCommandSpec().usageMessage().header())
                        + " |\n")
                .collect(Collectors.joining("", "| | |\n| --- | --- |\n", ""));
    }

    /** The verb itself, or the verbs below it. */
    private static Stream<CommandLine> withoutParents(CommandLine verb) {
        return verb.getSubcommands().isEmpty()
                ? Stream.of(verb)
                : verb.getSubcommands().values().stream().flatMap(CommandPagesTest::withoutParents);
    }

    private static String synopsis(CommandLine verb) {
        String name = verb.getCommandSpec().qualifiedName();
        return name.substring(name.indexOf(' ') + 1)
                + verb.getCommandSpec().args().stream()
                        .filter(argument -> !(argument instanceof OptionSpec option
                                && Arrays.stream(option.names()).anyMatch(EVERYWHERE::contains)))
                        .map(CommandPagesTest::inItsGroup)
                        .distinct()
                        .map(text -> " " + text.replace("|", "\\|"))
                        .collect(Collectors.joining());
    }

    /** The argument; where it belongs to a group, the whole group. */
    private static String inItsGroup(ArgSpec argument) {
        ArgGroupSpec group = argument.group();
        while (group != null && group.parentGroup() != null) {
            group = group.parentGroup();
        }
        return group == null ? synopsis(argument) : synopsis(group);
    }

    private static String synopsis(ArgGroupSpec group) {
        String members = Stream.concat(
                        group.args().stream().map(CommandPagesTest::synopsis),
                        group.subgroups().stream().map(CommandPagesTest::synopsis))
                .map(text -> group.exclusive() ? text.replaceAll("^\\[(.*)]$", "$1") : text)
                .collect(Collectors.joining(group.exclusive() ? " | " : " "));
        return group.multiplicity().min() == 0
                ? "[" + members + "]"
                : group.exclusive() ? "(" + members + ")" : members;
    }

    private static String synopsis(ArgSpec argument) {
        String label = argument.arity().max() == 0 ? "" : argument.paramLabel();
        String text = argument instanceof OptionSpec option ? (option.longestName() + " " + label).strip() : label;
        return argument.required() ? text : "[" + text + "]";
    }
}
