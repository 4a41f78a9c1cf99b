package io.zhuqi.sample.world;

import org.jspecify.annotations.Nullable;

/** What becomes of a problem by the cut-off. */
public enum Fate {
    /** Resolved within its limit. */
    IN_TIME(true, "RESOLVED"),
    /** Resolved after its limit. */
    LATE(true, "RESOLVED"),
    /** Closed, sent back by a dissatisfied firm, then resolved. */
    SECOND_TRY(true, "RESOLVED"),
    /** Closed by an explanation. */
    EXPLAINED(true, "EXPLAINED"),
    /** Closed, the demand turned down. */
    REJECTED(true, "REJECTED"),
    /** Closed, but the firm is dissatisfied. */
    DISSATISFIED(true, "RESOLVED"),
    /** The slip is closed although the difficulty is not gone. */
    UNFINISHED(true, "IN_PROGRESS"),
    /** Open and past its limit. */
    OVERDUE(false, null),
    /** Open, raised days ago. */
    FRESH(false, null),
    /** Open, complex, within its limit. */
    COMPLEX_OPEN(false, null),
    /** Open, the limit put off. */
    EXTENDED(false, null),
    /** Open, within its limit, touched by nobody for weeks. */
    STAGNANT(false, null);

    private final boolean closed;
    private final @Nullable String result;

    Fate(boolean closed, @Nullable String result) {
        this.closed = closed;
        this.result = result;
    }

    public boolean isClosed() {
        return closed;
    }

    /** The code of the result that the ledger states, or null while open. */
    public @Nullable String result() {
        return result;
    }

    /** Whether the difficulty counts as resolved. */
    public boolean isResolved() {
        return this == IN_TIME || this == LATE || this == SECOND_TRY;
    }
}
