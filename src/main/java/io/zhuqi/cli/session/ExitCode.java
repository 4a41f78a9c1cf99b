package io.zhuqi.cli.session;

/** What the program tells its caller; the numbers are a contract with schedulers. */
public enum ExitCode {
    DONE(0),
    /** Done, but this run newly quarantined a row, refused a file or raised an ERROR finding. */
    DONE_WITH_FINDINGS(1),
    WRONG_USE(2),
    FAILED(3),
    ANOTHER_RUN(4),
    /** A report was made but is held at the gate: it was not issued. */
    HELD(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the shell sees. */
    public int number() {
        return number;
    }
}
