package io.zhuqi.pipeline;

/** Who hears of the run that goes on; there is at most one in a process. */
final class Listening {
    private volatile Progress current = Progress.SILENT;

    Progress current() {
        return current;
    }

    void become(Progress progress) {
        current = progress;
    }
}
