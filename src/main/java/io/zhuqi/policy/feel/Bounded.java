package io.zhuqi.policy.feel;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work that may take so long and no longer; what does not end in time is left behind in a thread that keeps nobody waiting. */
final class Bounded {
    private final int milliseconds;

    Bounded(int milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** The result; empty when it took too long or the nesting was too deep. */
    <T> Optional<T> within(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "expression");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(milliseconds, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
