package io.zhuqi.pipeline;

import io.zhuqi.operations.OperationsConfiguration;
import io.zhuqi.pipeline.intake.ReceiveFiles;
import io.zhuqi.pipeline.intake.TakeInFiles;
import io.zhuqi.pipeline.setup.PreparedDatabase;
import io.zhuqi.pipeline.step.Progress;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.pipeline.step.StageStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The line from the inbox to the stored rows, as at night but without what is derived from the rows, on a home of its own. */
final class TakeInLine implements AutoCloseable {
    private static final String TAKE_IN = "take-in-only";

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private long run;

    @Configuration(proxyBeanMethods = false)
    static class TakeInJob {
        @Bean
        Job takeInOnly(JobRepository repository, StageStep step, ReceiveFiles receive, TakeInFiles takeIn) {
            return new JobBuilder(TAKE_IN, repository)
                    .start(step.named("receive", receive::work))
                    .next(takeIn.byFile("take-in"))
                    .build();
        }
    }

    /** Begins on an empty home; what lay there is deleted. */
    TakeInLine(Path home, Map<String, Object> more) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> properties = new LinkedHashMap<>(more);
        properties.put("zhuqi.home", home.toString());
        properties.put("zhuqi.locale", "zh-CN");
        context = new SpringApplicationBuilder(OperationsConfiguration.class, TakeInJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(properties)
                .run();
        jdbc = JdbcClient.create(context.getBean(PreparedDatabase.class).database());
    }

    /** Receives and takes in what lies in an inbox. */
    void night(Path inbox) {
        RunContext night = new RunContext(
                ++run,
                YearMonth.of(2022, 11),
                LocalDate.of(2022, 11, 30),
                LocalDate.of(2022, 12, 1),
                inbox.toString(),
                "zh-CN",
                "city",
                "internal");
        context.getBean(RunJobs.class).run(TAKE_IN, night, Progress.SILENT);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    DataSource database() {
        return bean(PreparedDatabase.class).database();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A number that no run has had yet. */
    long nextRun() {
        return ++run;
    }

    @Override
    public void close() {
        context.close();
    }
}
