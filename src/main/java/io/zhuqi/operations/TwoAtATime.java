package io.zhuqi.operations;

import io.zhuqi.pipeline.step.Awaited;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does several things, two at a time. */
final class TwoAtATime {
    /** Each thing has threads of its own and its model in memory: more at a time would need more memory, not less time. */
    private static final int THREADS = 2;

    private TwoAtATime() {}

    /**
     * Begins the things in their order and returns when all are done. After a failure no further one is begun; what goes on is waited for.
     *
     * @throws RuntimeException what the first that failed threw
     */
    static void work(List<Runnable> things) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<?>> begun = new ArrayList<>();
        for (Runnable thing : things) {
            begun.add(threads.submit(() -> unlessFailed(thing, failed)));
        }
        threads.shutdown();
        try {
            begun.forEach(Awaited::of);
        } finally {
            failed.set(true);
            awaitEnd(threads);
        }
    }

    /** Nothing may write any more once the caller knows of a failure. */
    private static void awaitEnd(ExecutorService threads) {
        try {
            boolean ended = false;
            while (!ended) {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unlessFailed(Runnable thing, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        boolean done = false;
        try {
            thing.run();
            done = true;
        } finally {
            if (!done) {
                failed.set(true);
            }
        }
    }
}
