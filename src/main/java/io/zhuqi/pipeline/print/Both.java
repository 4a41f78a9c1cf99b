package io.zhuqi.pipeline.print;

import io.zhuqi.pipeline.step.Awaited;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Does two things at a time. */
final class Both {
    private static final String NAME = "beside";

    private Both() {}

    /**
     * Does one thing in this thread and another one beside it, and waits for both.
     *
     * @return what came of the first
     * @throws RuntimeException what either threw, that of {@code here} before that of {@code beside}
     */
    static <T> T of(Supplier<T> here, Runnable beside) {
        FutureTask<Void> other = new FutureTask<>(beside, null);
        Thread thread = new Thread(other, NAME);
        thread.start();
        T done;
        try {
            done = here.get();
        } catch (RuntimeException | Error e) {
            other.cancel(true);
            await(thread);
            throw e;
        }
        Awaited.of(other);
        return done;
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
