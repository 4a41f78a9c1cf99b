package io.zhuqi.tabular.cell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes appended once and read at random. The first part stays in memory, what goes beyond in a temporary file that
 * the operating system pages in and out, and that is gone with the arena.
 */
public final class TextArena implements AutoCloseable {
    private static final int CHUNK = 1 << 22;

    private final long inMemory;
    private final List<ByteBuffer> chunks = new ArrayList<>();
    private long size;
    private @Nullable FileChannel spill;

    public TextArena(long inMemory) {
        this.inMemory = inMemory;
    }

    /** Adds bytes and returns the arena's new size. */
    public long append(byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            int chunk = (int) (size / CHUNK);
            if (chunk == chunks.size()) {
                chunks.add(newChunk());
            }
            int offset = (int) (size % CHUNK);
            int length = Math.min(bytes.length - done, CHUNK - offset);
            chunks.get(chunk).put(offset, bytes, done, length);
            done += length;
            size += length;
        }
        return size;
    }

    public byte[] bytes(long start, int length) {
        byte[] out = new byte[length];
        int done = 0;
        while (done < length) {
            long at = start + done;
            int offset = (int) (at % CHUNK);
            int part = Math.min(length - done, CHUNK - offset);
            chunks.get((int) (at / CHUNK)).get(offset, out, done, part);
            done += part;
        }
        return out;
    }

    private ByteBuffer newChunk() throws IOException {
        if (size < inMemory) {
            return ByteBuffer.allocate(CHUNK);
        }
        FileChannel file = spill;
        if (file == null) {
            Path path = Files.createTempFile("zhuqi-texts", ".tmp");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            spill = file;
        }
        return file.map(MapMode.READ_WRITE, file.size(), CHUNK);
    }

    @Override
    public void close() throws IOException {
        chunks.clear();
        if (spill != null) {
            spill.close();
        }
    }
}
