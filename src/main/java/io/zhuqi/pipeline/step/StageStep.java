package io.zhuqi.pipeline.step;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * Makes steps. A stage brings its own transactions: some read as another database role, which must not leak into what
 * is written after it. A step that was complete is repeated by a restart, too.
 */
public final class StageStep {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Listening listening;

    /** Steps that are kept in this repository and tell this listener. */
    public StageStep(JobRepository repository, PlatformTransactionManager transactions, Listening listening) {
        this.repository = repository;
        this.transactions = transactions;
        this.listening = listening;
    }

    /** One stage, called with the run it works for. */
    @FunctionalInterface
    public interface Stage {
        void work(RunContext run);
    }

    /** A step that tells of itself and calls one stage. */
    public Step named(String name, Stage stage) {
        return tasklet(name, true, (contribution, chunk) -> {
            listening.current().stepBegins(name);
            stage.work(RunContext.of(chunk.getStepContext().getStepExecution().getJobParameters()));
            return RepeatStatus.FINISHED;
        });
    }

    /**
     * A step of this name around a tasklet, outside any transaction.
     *
     * @param repeated whether a restarted job runs the step again although it was finished
     */
    public Step tasklet(String name, boolean repeated, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .allowStartIfComplete(repeated)
                .build();
    }
}
