package io.zhuqi.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command that was run in this process: its exit code and all it said. */
record Commanded(int exitCode, String out, String err) {
    static Commanded run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = CommandLineMain.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Commanded(exitCode, out.toString(), err.toString());
    }
}
