package io.zhuqi.operations;

import io.zhuqi.pipeline.RunJobs;
import io.zhuqi.store.RunLockStore;
import io.zhuqi.store.RunStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does work under the run lock, after clearing up what died before, and keeps every run in the history. */
final class LockedRuns {
    private final RunLockStore lock;
    private final RunStore history;
    private final RunJobs jobs;
    private final Clock clock;

    LockedRuns(RunLockStore lock, RunStore history, RunJobs jobs, Clock clock) {
        this.lock = lock;
        this.history = history;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @throws AnotherRunGoesOn when the lock is taken */
    @SuppressWarnings("try") // held for as long as the work goes on, never asked
    <T> T locked(Supplier<T> work) {
        try (RunLockStore.Held held = lock.tryAcquire().orElseThrow(AnotherRunGoesOn::new)) {
            clearUp();
            return work.get();
        }
    }

    @SuppressWarnings("try") // held for as long as the clearing up goes on, never asked
    int recover(Author author) {
        try (RunLockStore.Held held = lock.tryAcquire().orElseThrow(AnotherRunGoesOn::new)) {
            int dead = clearUp();
            record("recover", author, Map.of("dead", dead), runId -> {});
            return dead;
        }
    }

    private int clearUp() {
        jobs.recoverDead();
        return history.markInterrupted(clock.instant()).size();
    }

    /** Keeps a short change in the history. */
    void record(String verb, Author author, Map<String, ?> parameters, LongConsumer change) {
        long runId = history.begin(beginning(verb, author, null, null, null, null, parameters));
        tracked(runId, () -> {
            change.accept(runId);
            return new Ending(Ending.DONE, parameters);
        });
    }

    RunStore.Beginning beginning(
            String verb,
            Author author,
            @Nullable LocalDate businessDate,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate knowledgeDate,
            @Nullable String period,
            Map<String, ?> parameters) {
        return new RunStore.Beginning(
                verb,
                clock.instant(),
                author.operator(),
                author.reason(),
                businessDate,
                receivedOn,
                knowledgeDate,
                period,
                parameters);
    }

    long begin(RunStore.Beginning beginning) {
        return history.begin(beginning);
    }

    /** Writes down how the work of a run ended, also when it failed. */
    void tracked(long runId, Supplier<Ending> work) {
        boolean ended = false;
        try {
            Ending ending = work.get();
            history.end(runId, clock.instant(), ending.outcome(), ending.exitCode(), ending.summary());
            ended = true;
        } finally {
            if (!ended) {
                history.end(runId, clock.instant(), Ending.FAILED, Ending.FAILED_CODE, Map.of());
            }
        }
    }

    /** How a run ended. */
    record Ending(String outcome, Map<String, ?> summary) {
        static final String DONE = "DONE";
        static final String DONE_WITH_ERRORS = "DONE_WITH_ERRORS";
        static final String FAILED = "FAILED";
        static final int FAILED_CODE = 3;

        int exitCode() {
            return outcome.equals(DONE) ? 0 : 1;
        }
    }
}
