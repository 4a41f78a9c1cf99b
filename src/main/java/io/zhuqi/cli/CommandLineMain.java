package io.zhuqi.cli;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.Words;
import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.MistakeWords;
import io.zhuqi.operations.AnotherRunGoesOn;
import io.zhuqi.operations.WrongUse;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line, runs its verb and answers with the exit code. */
public final class CommandLineMain {
    private static final int HELP_WIDTH = 100;
    private static final String LOCALE_OPTION = "--locale";
    private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";

    private CommandLineMain() {}

    /** Runs one command; never throws for what a user or a file did. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        settleTransformer();
        Words words = new Words(localeOf(arguments));
        CommandLine line = new CommandLine(new MainCommand(words))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setResourceBundle(words.bundle());
        line.setParameterExceptionHandler((problem, args) -> wrongUse(words, problem));
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(words, command, problem));
        return line.execute(arguments);
    }

    /** Each part of a workbook asks for one, and unless it is told looks for it in every library. */
    private static void settleTransformer() {
        if (System.getProperty(TRANSFORMER) == null) {
            System.setProperty(
                    TRANSFORMER,
                    TransformerFactory.newDefaultInstance().getClass().getName());
        }
    }

    /** Known before parsing, because help and errors must already speak it. */
    private static Locale localeOf(String... arguments) {
        List<String> list = Arrays.asList(arguments);
        String value = list.stream()
                .filter(argument -> argument.startsWith(LOCALE_OPTION + "="))
                .map(argument -> argument.substring(LOCALE_OPTION.length() + 1))
                .findFirst()
                .orElseGet(() -> following(list));
        return Locale.forLanguageTag(value);
    }

    private static String following(List<String> arguments) {
        int at = arguments.indexOf(LOCALE_OPTION);
        return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
    }

    private static int wrongUse(Words words, ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(describe(words, problem));
        command.getErr()
                .println(words.say(
                        "error.see-help",
                        Map.of("command", command.getCommandSpec().qualifiedName())));
        return ExitCode.WRONG_USE.number();
    }

    private static String describe(Words words, ParameterException problem) {
        if (problem instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(argument ->
                            argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel())
                    .collect(Collectors.joining(" "));
            return words.say("error.missing", Map.of("names", names));
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return words.say("error.unknown-argument", Map.of("names", String.join(" ", unmatched.getUnmatched())));
        }
        if (problem.getArgSpec() != null && problem.getValue() != null) {
            return wrongValue(words, problem.getArgSpec(), problem.getValue());
        }
        return words.say("error.wrong-use", Map.of("detail", Objects.toString(problem.getMessage(), "")));
    }

    /** A value that an option does not take; where it takes one of a few words, these are named. */
    private static String wrongValue(Words words, ArgSpec argument, String value) {
        Object[] choices = argument.type().getEnumConstants();
        String name = argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
        String wanted = choices == null
                ? argument.paramLabel()
                : Arrays.stream(choices).map(Object::toString).collect(Collectors.joining(" | "));
        return words.say("error.wrong-value", Map.of("value", value, "name", name, "wanted", wanted));
    }

    private static int failed(Words words, CommandLine command, Exception problem) {
        PrintWriter err = command.getErr();
        Throwable known = knownCause(problem);
        if (known instanceof AnotherRunGoesOn) {
            err.println(words.say("error.another-run"));
            return ExitCode.ANOTHER_RUN.number();
        }
        if (known instanceof WrongUse wrong) {
            err.println(words.say("error.wrong-use", Map.of("detail", words.say(wrong.code(), wrong.values()))));
            return ExitCode.WRONG_USE.number();
        }
        if (known instanceof ControlRoomException mistake) {
            err.println(words.say("error.control-room", Map.of("detail", detail(words, mistake))));
            return ExitCode.WRONG_USE.number();
        }
        err.println(words.say("error.failed", Map.of("detail", rootMessage(problem))));
        err.println(words.say("error.failed.next"));
        return ExitCode.FAILED.number();
    }

    private static String detail(Words words, ControlRoomException mistake) {
        if (words.locale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return Objects.toString(mistake.getMessage(), "");
        }
        MistakeWords chinese = new MistakeWords();
        return words.say(
                mistake.line() > 0 ? "error.control-room.line" : "error.control-room.file",
                Map.of(
                        "file", mistake.file(),
                        "line", mistake.line(),
                        "problem", chinese.chinese(mistake.problem()).orElse(mistake.problem()),
                        "remedy", chinese.chinese(mistake.remedy()).orElse(mistake.remedy())));
    }

    private static @Nullable Throwable knownCause(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnotherRunGoesOn
                    || cause instanceof WrongUse
                    || cause instanceof ControlRoomException) {
                return cause;
            }
        }
        return null;
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
    }
}
