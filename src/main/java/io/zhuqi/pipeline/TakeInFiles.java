package io.zhuqi.pipeline;

import io.zhuqi.store.FileStore;
import io.zhuqi.store.StoredFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The step that takes in files, one partition a file, on all cores. A file is loaded whole or not at all. */
final class TakeInFiles {
    private static final String FILE = "file";
    private static final String WORKER = "take-in-file";

    private final JobRepository repository;
    private final StageStep steps;
    private final FileStore files;
    private final TakeInFile takeIn;
    private final Listening listening;
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    TakeInFiles(JobRepository repository, StageStep steps, FileStore files, TakeInFile takeIn, Listening listening) {
        this.repository = repository;
        this.steps = steps;
        this.files = files;
        this.takeIn = takeIn;
        this.listening = listening;
    }

    Step byFile(String name) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
        return new StepBuilder(name, repository)
                .partitioner(WORKER, size -> partitions(name))
                .step(oneFile())
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
        for (StoredFile file : pending) {
            partitions.put(FILE + file.fileId(), new ExecutionContext(Map.of(FILE, file.fileId())));
        }
        return partitions;
    }

    private Step oneFile() {
        return steps.tasklet(WORKER, false, (contribution, chunk) -> {
            var step = chunk.getStepContext().getStepExecution();
            takeIn.work(
                    RunContext.of(step.getJobParameters()),
                    step.getExecutionContext().getInt(FILE));
            listening.current().filesDone(done.incrementAndGet(), total.get());
            return RepeatStatus.FINISHED;
        });
    }
}
