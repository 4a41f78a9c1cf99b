package io.zhuqi.tabular.cell;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The table of shared strings of one workbook, kept as packed bytes so that millions of them fit. */
public final class SharedTexts implements AutoCloseable {
    private static final int FIRST_SIZE = 1024;

    /** Words that come again and again are made to text once, and are then one object wherever they stand. */
    private static final int RECENT = 1 << 13;

    private static final int LONGEST_RECENT = 192;

    private final TextArena arena;
    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private final int[] recentIndex = new int[RECENT];
    private long[] ends = new long[FIRST_SIZE];
    private int count;

    private SharedTexts(TextArena arena) {
        this.arena = arena;
    }

    /** An empty table. */
    public static SharedTexts none(TabularLimits limits) {
        return new SharedTexts(new TextArena(limits.textsInMemory()));
    }

    public void add(String text) throws IOException {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = arena.append(text.getBytes(StandardCharsets.UTF_8));
    }

    public String get(int index) throws UnreadableFile {
        if (index < 0 || index >= count) {
            throw new UnreadableFile(Reason.DAMAGED, "a cell points at shared text " + index + " of " + count);
        }
        int slot = index & (RECENT - 1);
        String known = recent[slot];
        if (known != null && recentIndex[slot] == index) {
            return known;
        }
        long start = index == 0 ? 0 : ends[index - 1];
        String text = new String(arena.bytes(start, (int) (ends[index] - start)), StandardCharsets.UTF_8);
        if (ends[index] - start <= LONGEST_RECENT) {
            recent[slot] = text;
            recentIndex[slot] = index;
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        arena.close();
    }
}
