package io.zhuqi.pipeline.step;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what another thread does. */
public final class Awaited {
    private Awaited() {}

    /**
     * What came of it.
     *
     * @throws RuntimeException what it threw; an {@link IllegalStateException} around anything else, and when the waiting is interrupted
     */
    public static <T> T of(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
