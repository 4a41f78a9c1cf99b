package io.zhuqi.store.row;

/** Physical rows of a sheet or file by what became of them; read = accepted + quarantined + ignored. */
public record RowCounts(long read, long accepted, long quarantined, long ignored) {
    /** No rows at all. */
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    /** Both together, count by count. */
    public RowCounts plus(RowCounts other) {
        return new RowCounts(
                read + other.read, accepted + other.accepted, quarantined + other.quarantined, ignored + other.ignored);
    }

    /** Whether every row that was read ended in exactly one place. */
    public boolean addUp() {
        return read == accepted + quarantined + ignored;
    }
}
