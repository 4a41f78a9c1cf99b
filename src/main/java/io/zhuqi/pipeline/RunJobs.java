package io.zhuqi.pipeline;

import io.zhuqi.pipeline.step.Listening;
import io.zhuqi.pipeline.step.Progress;
import io.zhuqi.pipeline.step.RunContext;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Runs a job to its end in this thread, and clears up after jobs that died. */
public final class RunJobs {
    private final JobOperator operator;
    private final JobRepository repository;
    private final Map<String, Job> jobs;
    private final Listening listening;

    RunJobs(JobOperator operator, JobRepository repository, Map<String, Job> jobs, Listening listening) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = Map.copyOf(jobs);
        this.listening = listening;
    }

    /** A job that ended without being complete; its cause is what a step threw. */
    public static final class JobFailed extends RuntimeException {
        JobFailed(String job, List<Throwable> causes) {
            super(job + " failed", causes.isEmpty() ? null : causes.get(0));
        }
    }

    /**
     * Runs the job of that name. Several may run side by side, each for a run of its own and with the same hearer.
     *
     * @throws JobFailed when a step failed; what it had begun is undone, the next run goes on from there
     */
    public void run(String name, RunContext context, Progress progress) {
        Job job = jobs.get(name);
        if (job == null) {
            throw new IllegalArgumentException("no job " + name);
        }
        listening.begin(progress);
        try {
            JobExecution execution = operator.start(job, context.toParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new JobFailed(name, execution.getAllFailureExceptions());
            }
        } catch (JobExecutionException e) {
            throw new JobFailed(name, List.of(e));
        } finally {
            listening.end();
        }
    }

    /**
     * Marks executions that nobody carries on any more as failed. Only for the holder of the run lock: whoever holds it
     * knows that no other process works.
     *
     * @return how many there were
     */
    public int recoverDead() {
        int dead = 0;
        for (String name : jobs.keySet()) {
            for (JobExecution execution : repository.findRunningJobExecutions(name)) {
                operator.recover(execution);
                dead++;
            }
        }
        return dead;
    }
}
