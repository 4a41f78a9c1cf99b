package io.zhuqi.cli.session;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One verb of the command line. */
public abstract class Verb implements Callable<Integer> {
    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Spec
    public CommandSpec spec = CommandSpec.create();

    /** Opens the program, does the verb's work and closes the program again, whatever happens. */
    @Override
    public Integer call() throws Exception {
        try (Session session = Session.open(global, words(), spec.commandLine().getOut())) {
            return run(session).number();
        }
    }

    protected abstract ExitCode run(Session session) throws Exception;

    protected Words words() {
        return ((Speaking) root().getCommand()).words();
    }

    private CommandLine root() {
        CommandLine line = spec.commandLine();
        while (line.getParent() != null) {
            line = line.getParent();
        }
        return line;
    }
}
