package io.zhuqi.tabular.opening;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Until when one file has to be read; every source of bytes or records asks, so that no file can hold up a run. */
public final class Deadline {
    private final Duration allowed;
    private final long start = System.nanoTime();

    public Deadline(Duration allowed) {
        this.allowed = allowed;
    }

    /** Does nothing until the time is over. */
    public void check() throws UnreadableFile {
        if (System.nanoTime() - start > allowed.toNanos()) {
            throw new UnreadableFile(Reason.TOO_SLOW, "not read within " + allowed.toSeconds() + " seconds");
        }
    }

    /** The same bytes, as long as there is time. */
    public InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                ask();
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                ask();
                return super.read(buffer, offset, length);
            }
        };
    }

    /** As {@link #check}, for readers that let only input errors through. */
    void ask() throws IOException {
        try {
            check();
        } catch (UnreadableFile tooSlow) {
            throw new IOException(tooSlow);
        }
    }
}
