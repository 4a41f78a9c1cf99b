package io.zhuqi.reconciliation.likeness;

import java.util.HashSet;
import java.util.Set;

/**
 * How many writers use a shingle, in a memory that does not grow: three counters for each, of which the smallest is taken (count-min
 * sketch). It may say too many, rarely, and then nobody is accused; it never says too few. Writers come one after another.
 */
final class WriterCount {
    private static final int CELLS = 1 << 24;
    private static final int ROWS = 3;
    /** It counts no further. */
    static final int MOST = Byte.MAX_VALUE;

    private final byte[] cells = new byte[CELLS];
    private final Set<Long> ofThisWriter = new HashSet<>();
    private int all;

    /** From here on another writer's texts come. */
    void nextWriter() {
        all++;
        ofThisWriter.clear();
    }

    void add(Shingles shingles) {
        for (long shingle : shingles.numbers()) {
            if (ofThisWriter.add(shingle)) {
                count(shingle);
            }
        }
    }

    private void count(long shingle) {
        int writers = writers(shingle);
        if (writers == MOST) {
            return;
        }
        for (int row = 0; row < ROWS; row++) {
            int cell = cell(shingle, row);
            if (cells[cell] == writers) {
                cells[cell]++;
            }
        }
    }

    /** Writers of this shingle; at most 127. */
    int writers(long shingle) {
        int fewest = MOST;
        for (int row = 0; row < ROWS; row++) {
            fewest = Math.min(fewest, cells[cell(shingle, row)]);
        }
        return fewest;
    }

    /** Writers there are. */
    int all() {
        return all;
    }

    private static int cell(long shingle, int row) {
        long spread = (shingle + row) * (0xD6E8FEB86659FD93L + 2L * row);
        return (int) (spread >>> 40) & (CELLS - 1);
    }
}
