package io.zhuqi.operations;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.delivery.outbox.DeliveryStore;
import io.zhuqi.inbox.ScanInbox;
import io.zhuqi.pipeline.PipelineConfiguration;
import io.zhuqi.pipeline.RunJobs;
import io.zhuqi.pipeline.print.JudgedPapers;
import io.zhuqi.pipeline.setup.PreparedDatabase;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.SubmissionStore;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.resolution.DecisionStore;
import io.zhuqi.resolution.WaitingNameStore;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.QuarantineStore;
import io.zhuqi.store.RunLockStore;
import io.zhuqi.store.RunStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole program behind the faces. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PipelineConfiguration.class, DeliveryConfiguration.class})
public class OperationsConfiguration {

    @Bean
    RunStore runStore(PreparedDatabase prepared) {
        return new RunStore(prepared.database());
    }

    @Bean
    RunLockStore runLockStore(PreparedDatabase prepared) {
        return new RunLockStore(prepared.database());
    }

    @Bean
    StampStore stampStore(PreparedDatabase prepared) {
        return new StampStore(prepared.database());
    }

    @Bean
    Overview overview(
            FileStore files,
            RunStore runs,
            RunLockStore lock,
            StampStore stamps,
            IssueStore issues,
            DeliveryStore deliveries) {
        return new Overview(files, runs, lock, stamps, issues, deliveries);
    }

    @Bean
    IssueList issueList(IssueStore issues, ControlRoom room) {
        return new IssueList(issues, room.programme().start());
    }

    @Bean
    SubmissionStore submissionStore(PreparedDatabase prepared) {
        return new SubmissionStore(prepared.database());
    }

    @Bean
    Intake intake(PreparedDatabase prepared, FileStore files, Clock clock, ControlRoom room) {
        return new Intake(
                new IntakeStore(prepared.database()),
                files,
                new ScanInbox(clock),
                Duration.ofSeconds(room.intSetting("inbox_quiet_seconds")));
    }

    @Bean
    Decisions decisions(RunLockStore lock, RunStore history, RunJobs jobs, PreparedDatabase prepared, Clock clock) {
        return new Decisions(
                new LockedRuns(lock, history, jobs, clock),
                new DecisionStore(prepared.database()),
                new WaitingNameStore(prepared.database()));
    }

    @Bean
    Operations operations(
            RunLockStore lock,
            RunStore history,
            RunJobs jobs,
            FileStore files,
            QuarantineStore quarantine,
            StampStore stamps,
            IssueStore issues,
            FindingStore findings,
            DeliveryWork deliveries,
            JudgedPapers judged,
            ControlRoom room,
            Clock clock) {
        LockedRuns runs = new LockedRuns(lock, history, jobs, clock);
        ReportWork reports = new ReportWork(
                runs,
                jobs,
                stamps,
                issues,
                findings,
                deliveries,
                room.programme().start(),
                clock);
        return new Operations(
                runs,
                files,
                stamps,
                new NightWork(runs, jobs, files, quarantine, stamps, findings),
                reports,
                new PaperWork(
                        runs,
                        jobs,
                        reports,
                        deliveries,
                        judged,
                        room.counties().stream().map(County::code).toList()),
                issues,
                deliveries);
    }
}
