package io.zhuqi.pipeline;

import io.zhuqi.pipeline.intake.ReceiveFiles;
import io.zhuqi.pipeline.intake.TakeInFiles;
import io.zhuqi.pipeline.print.Printing;
import io.zhuqi.pipeline.step.Listening;
import io.zhuqi.pipeline.step.StageStep;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs, each to be read as a table of contents. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    RunJobs runJobs(JobOperator operator, JobRepository repository, List<Job> jobs, Listening listening) {
        return new RunJobs(
                operator, repository, jobs.stream().collect(Collectors.toMap(Job::getName, job -> job)), listening);
    }

    @Bean
    Job nightly(
            JobRepository repository,
            StageStep step,
            ReceiveFiles receive,
            TakeInFiles takeIn,
            DeriveStages derive,
            SendBack sendBack) {
        return new JobBuilder(JobNames.NIGHTLY, repository)
                .start(step.named("receive", receive::work))
                .next(takeIn.byFile("take-in"))
                .next(step.named("settle", sendBack::settle))
                .next(step.named("resolve", derive::resolve))
                .next(step.named("reconcile", derive::reconcile))
                .next(step.named("measure", derive::measure))
                .next(step.named("send-back", sendBack::write))
                .build();
    }

    @Bean
    Job readAgain(
            JobRepository repository, StageStep step, TakeInFiles takeIn, DeriveStages derive, SendBack sendBack) {
        return new JobBuilder(JobNames.READ_AGAIN, repository)
                .start(takeIn.byFile("take-in"))
                .next(step.named("settle", sendBack::settle))
                .next(step.named("resolve", derive::resolve))
                .next(step.named("reconcile", derive::reconcile))
                .next(step.named("measure", derive::measure))
                .next(step.named("send-back", sendBack::write))
                .build();
    }

    @Bean
    Job deriveAgain(JobRepository repository, StageStep step, DeriveStages derive) {
        return new JobBuilder(JobNames.DERIVE, repository)
                .start(step.named("resolve", derive::resolve))
                .next(step.named("reconcile", derive::reconcile))
                .next(step.named("measure", derive::measure))
                .build();
    }

    @Bean
    Job monthlyReport(JobRepository repository, StageStep step, DeriveStages derive, Printing printing) {
        return new JobBuilder(JobNames.MONTHLY_REPORT, repository)
                .start(step.named("resolve", derive::resolve))
                .next(step.named("reconcile", derive::reconcile))
                .next(step.named("measure", derive::measure))
                .next(step.named("issue", printing::work))
                .build();
    }

    @Bean
    Job print(JobRepository repository, StageStep step, Printing printing) {
        return new JobBuilder(JobNames.PRINT, repository)
                .start(step.named("issue", printing::work))
                .build();
    }
}
