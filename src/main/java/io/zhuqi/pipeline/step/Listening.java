package io.zhuqi.pipeline.step;

/** Who hears of the runs that go on; there is at most one in a process, also when several runs go on side by side. */
public final class Listening {
    private volatile Progress current = Progress.SILENT;
    private int runs;

    /** Who hears now; nobody when no run goes on. */
    public Progress current() {
        return current;
    }

    /** A run begins, and this one hears of it and of those that go on already. */
    public synchronized void begin(Progress progress) {
        runs++;
        current = progress;
    }

    /** When the last run ends, nobody hears any more. */
    public synchronized void end() {
        runs--;
        if (runs == 0) {
            current = Progress.SILENT;
        }
    }
}
