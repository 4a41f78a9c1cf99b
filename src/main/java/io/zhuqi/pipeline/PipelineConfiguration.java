package io.zhuqi.pipeline;

import io.zhuqi.pipeline.intake.IntakeConfiguration;
import io.zhuqi.pipeline.print.ReportConfiguration;
import io.zhuqi.pipeline.setup.ControlConfiguration;
import io.zhuqi.pipeline.setup.DatabaseConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything that the jobs are made of. */
@Configuration(proxyBeanMethods = false)
@Import({
    ControlConfiguration.class,
    DatabaseConfiguration.class,
    IntakeConfiguration.class,
    DeriveConfiguration.class,
    SendBackConfiguration.class,
    ReportConfiguration.class,
    JobsConfiguration.class
})
public class PipelineConfiguration {}
