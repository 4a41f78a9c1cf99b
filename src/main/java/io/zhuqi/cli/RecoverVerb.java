package io.zhuqi.cli;

import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.Operations;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code recover}: clears up after runs that died. */
@Command(name = "recover")
final class RecoverVerb extends Verb {
    @Mixin
    AuthorOptions author = new AuthorOptions();

    @Override
    protected ExitCode run(Session session) {
        int dead = session.part(Operations.class).recover(author.author());
        session.say("recover.done", Map.of("count", dead));
        return ExitCode.DONE;
    }
}
