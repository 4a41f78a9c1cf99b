package io.zhuqi.cli;

import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.ReceivedOption;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.Operations;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code withdraw}: the rows of a file count no longer, from today or the day given. */
@Command(name = "withdraw")
final class WithdrawVerb extends Verb {
    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    String file = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Mixin
    ReceivedOption received = new ReceivedOption();

    @Mixin
    AuthorOptions author = new AuthorOptions();

    @Override
    protected ExitCode run(Session session) {
        LocalDate on = received.value(session);
        String path = session.part(Operations.class).withdraw(file, on, author.author(reason));
        session.say("withdraw.done", Map.of("path", path, "date", on.toString()));
        return ExitCode.DONE;
    }
}
