package io.zhuqi.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet on their way from the reading thread. */
final class RowsAhead implements Iterator<SourceRow> {
    private static final int BATCHES = 8;
    private static final int ROWS = 256;
    private static final int CHARACTERS = 1 << 17;
    private static final int PAUSE_MILLIS = 10;

    private record Batch(List<SourceRow> rows, @Nullable Throwable failure, boolean last) {}

    private final SourceSheet sheet;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private volatile boolean stopped;
    private Iterator<SourceRow> taken = Collections.emptyIterator();
    private boolean ended;

    RowsAhead(SourceSheet sheet) {
        this.sheet = sheet;
        thread = new Thread(this::read, "read-ahead");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void read() {
        List<SourceRow> rows = new ArrayList<>(ROWS);
        Throwable failure = null;
        try {
            int characters = 0;
            for (Iterator<SourceRow> source = sheet.rows(); !stopped && source.hasNext(); ) {
                SourceRow row = source.next();
                rows.add(row);
                for (SourceCell cell : row.cells()) {
                    characters += cell.text().length();
                }
                if (rows.size() == ROWS || characters >= CHARACTERS) {
                    put(new Batch(rows, null, false));
                    rows = new ArrayList<>(ROWS);
                    characters = 0;
                }
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        put(new Batch(rows, failure, true));
    }

    private void put(Batch batch) {
        try {
            queue.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** The rows before a failure are given first, as without reading ahead. */
    @Override
    public boolean hasNext() {
        while (!taken.hasNext() && !ended) {
            Batch batch = take();
            taken = batch.rows().iterator();
            ended = batch.last();
            if (batch.failure() != null) {
                taken = new FailingAtEnd(batch.rows().iterator(), batch.failure());
            }
        }
        return taken.hasNext();
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return taken.next();
    }

    private Batch take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were read", e);
        }
    }

    void stop() {
        stopped = true;
        try {
            while (thread.isAlive()) {
                queue.clear();
                thread.join(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record FailingAtEnd(Iterator<SourceRow> rows, Throwable failure) implements Iterator<SourceRow> {
        @Override
        public boolean hasNext() {
            if (!rows.hasNext()) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
            return true;
        }

        @Override
        public SourceRow next() {
            return rows.next();
        }
    }
}
