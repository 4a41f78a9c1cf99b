package io.zhuqi.pipeline;

/** Who hears of the runs that go on; there is at most one in a process, also when several runs go on side by side. */
final class Listening {
    private volatile Progress current = Progress.SILENT;
    private int runs;

    Progress current() {
        return current;
    }

    synchronized void begin(Progress progress) {
        runs++;
        current = progress;
    }

    /** When the last run ends, nobody hears any more. */
    synchronized void end() {
        runs--;
        if (runs == 0) {
            current = Progress.SILENT;
        }
    }
}
