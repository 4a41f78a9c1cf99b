package io.zhuqi.pipeline.intake;

import io.zhuqi.inbox.InboxFile;
import io.zhuqi.inbox.Originals;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the originals of some files in several threads, since each waits for the disk, and hands them out in the order of the files: whoever
 * registers them gives the same numbers as one who keeps them one by one. A few files are kept ahead.
 */
final class KeepAhead implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int AHEAD = 4 * THREADS;

    private final Originals originals;
    private final Iterator<InboxFile> files;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Deque<Future<Originals.Original>> begun = new ArrayDeque<>();

    KeepAhead(Originals originals, List<InboxFile> files) {
        this.originals = originals;
        this.files = files.iterator();
    }

    /** The original of the next file; what went wrong with it comes out here. */
    Originals.Original next() throws IOException {
        while (begun.size() < AHEAD && files.hasNext()) {
            InboxFile file = files.next();
            begun.add(threads.submit(() -> originals.keep(file)));
        }
        try {
            return begun.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while files were received", e);
        }
    }

    /** Waits for what was begun: nothing may write into the originals once the run is over. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                begun.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
