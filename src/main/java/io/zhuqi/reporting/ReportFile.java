package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads files of the control room for the report; a mistake tells the line. */
final class ReportFile {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final YAMLMapper PART = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportFile() {}

    static <T> T read(JobsFolder jobs, String file, Class<T> type) {
        return read(MAPPER, jobs, file, type);
    }

    /** Reads of a file that others validate only what {@code type} has. */
    static <T> T readPart(JobsFolder jobs, String file, Class<T> type) {
        return read(PART, jobs, file, type);
    }

    private static <T> T read(YAMLMapper mapper, JobsFolder jobs, String file, Class<T> type) {
        try {
            return mapper.readValue(jobs.read(file), type);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ControlRoomException(
                    file,
                    line,
                    Objects.requireNonNullElse(e.getOriginalMessage(), "unreadable"),
                    "mend the entry there");
        }
    }
}
