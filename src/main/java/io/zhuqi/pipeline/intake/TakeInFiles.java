package io.zhuqi.pipeline.intake;

import io.zhuqi.pipeline.step.Listening;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.pipeline.step.StageStep;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.StoredFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The step that takes in files on all cores, a bundle of files a partition. Each file is loaded whole or not at all. */
public final class TakeInFiles {
    private static final String FILES = "files";
    private static final String WORKER = "take-in-files";
    private static final String BETWEEN = ",";
    /** So many bundles for each core that none is idle for long at the end. */
    private static final int BUNDLES_PER_CORE = 8;

    private final JobRepository repository;
    private final StageStep steps;
    private final FileStore files;
    private final TakeInFile takeIn;
    private final Listening listening;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    TakeInFiles(JobRepository repository, StageStep steps, FileStore files, TakeInFile takeIn, Listening listening) {
        this.repository = repository;
        this.steps = steps;
        this.files = files;
        this.takeIn = takeIn;
        this.listening = listening;
    }

    /** A step of this name that takes in the received files, several at a time. */
    public Step byFile(String name) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(cores);
        return new StepBuilder(name, repository)
                .partitioner(WORKER, size -> partitions(name))
                .step(oneBundle())
                .taskExecutor(threads)
                .allowStartIfComplete(true)
                .build();
    }

    private Map<String, ExecutionContext> partitions(String name) {
        List<StoredFile> pending = files.pending();
        total.set(pending.size());
        done.set(0);
        listening.current().stepBegins(name);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (List<StoredFile> bundle : Bundles.of(pending, cores * BUNDLES_PER_CORE)) {
            String numbers =
                    bundle.stream().map(file -> Integer.toString(file.fileId())).collect(Collectors.joining(BETWEEN));
            partitions.put(FILES + bundle.get(0).fileId(), new ExecutionContext(Map.of(FILES, numbers)));
        }
        return partitions;
    }

    private Step oneBundle() {
        return steps.tasklet(WORKER, false, (contribution, chunk) -> {
            var step = chunk.getStepContext().getStepExecution();
            takeIn(
                    RunContext.of(step.getJobParameters()),
                    step.getExecutionContext().getString(FILES).split(BETWEEN));
            return RepeatStatus.FINISHED;
        });
    }

    /** Goes on to the next file after one that failed by a fault of ours; a second fault is not the file's. */
    private void takeIn(RunContext run, String[] numbers) {
        RuntimeException failure = null;
        for (String number : numbers) {
            try {
                takeIn.work(run, Integer.parseInt(number));
                listening.current().filesDone(done.incrementAndGet(), total.get());
            } catch (RuntimeException e) {
                if (failure != null) {
                    failure.addSuppressed(e);
                    throw failure;
                }
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
