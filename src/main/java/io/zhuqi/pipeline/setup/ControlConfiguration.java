package io.zhuqi.pipeline.setup;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.JobsFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The control room and the clock. */
@Configuration(proxyBeanMethods = false)
public class ControlConfiguration {
    /** "Today" is the day in Zhangye, wherever the program runs. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The only clock of the program. */
    @Bean
    public Clock clock() {
        return Clock.system(ZONE);
    }

    @Bean
    JobsFolder jobsFolder(@Value("${zhuqi.jobs:}") String folder) {
        return OpenControlRoom.jobs(folder.isEmpty() ? null : Path.of(folder));
    }

    @Bean
    ControlRoom controlRoom(JobsFolder jobs) {
        return ControlRoom.load(jobs);
    }
}
