package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The table of shared strings of one workbook, kept as packed bytes so that millions of them fit. */
final class SharedTexts implements AutoCloseable {
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
    static SharedTexts none(TabularLimits limits) {
        return new SharedTexts(new TextArena(limits.textsInMemory()));
    }

    static SharedTexts read(Optional<InputStream> part, TabularLimits limits)
            throws IOException, XMLStreamException, UnreadableFile {
        SharedTexts texts = none(limits);
        if (part.isEmpty()) {
            return texts;
        }
        try (InputStream in = part.get()) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.toStart(xml)) {
                if (xml.getLocalName().equals("si")) {
                    texts.add(RichText.read(xml, limits.maxCellLength()));
                }
            }
            return texts;
        } catch (IOException | XMLStreamException | UnreadableFile | RuntimeException failure) {
            texts.close();
            throw failure;
        }
    }

    void add(String text) throws IOException {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = arena.append(text.getBytes(StandardCharsets.UTF_8));
    }

    String get(int index) throws UnreadableFile {
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
