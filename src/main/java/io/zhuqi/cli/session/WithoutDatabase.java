package io.zhuqi.cli.session;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.pipeline.setup.OpenControlRoom;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A verb that needs the rules of the control room and nothing else of the program. */
public abstract class WithoutDatabase implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Does it, says what came of it, and answers with the exit code. */
    @Override
    public final Integer call() throws IOException {
        return run(OpenControlRoom.at(common.jobs));
    }

    /**
     * Does the verb's work.
     *
     * @return the exit code
     * @throws io.zhuqi.operations.WrongUse for a file that is not there or is not what the verb reads
     */
    protected abstract int run(ControlRoom room) throws IOException;

    protected final void say(String key, Map<String, ?> values) {
        out().println(words().say(key, values));
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final Words words() {
        return new Words(spec.resourceBundle().getLocale());
    }
}
