package io.zhuqi.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a home's server: every process holds a shared lock as long as it does, and starting and stopping happen one at a time. The
 * operating system frees both when a process dies, however it dies. One instance per process and home, because such locks belong to the
 * process.
 */
final class HomeLocks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 50;

    private final FileChannel gate;
    private final FileChannel users;
    private @Nullable FileLock use;

    HomeLocks(Path control) throws IOException {
        gate = open(control.resolve("gate.lock"));
        users = open(control.resolve("users.lock"));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What is done while no other process starts or stops this home's server. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits until no other process is starting or stopping this home's server, and keeps others out meanwhile. */
    <T> T alone(Work<T> work) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            FileLock lock = gate.tryLock();
            if (lock != null) {
                try {
                    return work.run();
                } finally {
                    lock.release();
                }
            }
            sleep();
        }
        throw new EmbeddedPostgresException("Another process has been starting or stopping PostgreSQL for more than "
                + PATIENCE.toMinutes() + " minutes. Look for one that hangs and end it.");
    }

    /** Counts this process among the users. To be called inside {@link #alone}. */
    void join() throws IOException {
        if (use == null) {
            use = users.lock(0, Long.MAX_VALUE, true);
        }
    }

    /** Ends this process's use and tells whether it was the last. To be called inside {@link #alone}. */
    boolean leaveAsLast() throws IOException {
        if (use != null) {
            use.release();
            use = null;
        }
        try (FileLock alone = users.tryLock()) {
            return alone != null;
        }
    }

    @Override
    public void close() throws IOException {
        users.close();
        gate.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while waiting for another start of PostgreSQL", e);
        }
    }
}
