package io.zhuqi.cli.session;

import io.zhuqi.inbox.InboxScan;
import io.zhuqi.pipeline.step.Progress;
import java.io.PrintWriter;
import java.util.Map;

/** Progress on a terminal as one line that moves, elsewhere as plain lines, one a step. */
public final class ShowProgress implements Progress {
    private static final String REWRITE_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final Words words;
    private final boolean terminal;

    ShowProgress(PrintWriter out, Words words, boolean terminal) {
        this.out = out;
        this.words = words;
        this.terminal = terminal;
    }

    @Override
    public synchronized void stepBegins(String step) {
        String text = words.say("progress.step." + step);
        out.print(terminal ? REWRITE_LINE + text : text + System.lineSeparator());
        out.flush();
    }

    @Override
    public void inboxScanned(int files) {}

    @Override
    public void leftInInbox(InboxScan.PassedOver left) {}

    @Override
    public synchronized void filesDone(int done, int total) {
        if (terminal) {
            out.print(REWRITE_LINE + words.say("progress.files", Map.of("done", done, "total", total)));
            out.flush();
        }
    }

    /** Leaves the terminal's line free for what is printed next. */
    public synchronized void end() {
        if (terminal) {
            out.print(REWRITE_LINE);
            out.flush();
        }
    }
}
