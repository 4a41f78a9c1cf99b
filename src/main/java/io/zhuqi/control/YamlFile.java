package io.zhuqi.control;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One YAML file of the control room, bound strictly: unknown or repeated keys and wrong types are mistakes with file
 * and line. Keys are written in snake case.
 */
public final class YamlFile {
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final String path;
    private final String text;

    public YamlFile(JobsFolder jobs, String path) {
        this.path = path;
        this.text = jobs.read(path);
    }

    /** Relative to the control room. */
    public String path() {
        return path;
    }

    /**
     * The file's content.
     *
     * @throws ControlRoomException for unknown or repeated keys and wrong types, with the line
     */
    public <T> T as(Class<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw mistake(1, "the file is empty", "restore it from the packed defaults");
            }
            return value;
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            int line = location == null ? 0 : location.getLineNr();
            throw mistake(line, e.getOriginalMessage(), "correct this entry; the keys are explained in README.md");
        }
    }

    /** A mistake at the first line that holds the token. */
    public ControlRoomException mistakeAt(String token, String problem, String remedy) {
        return mistake(lineOf(token), problem, remedy);
    }

    /** The first line that holds the token, 1-based; 0 when none does. */
    public int lineOf(String token) {
        int number = 0;
        for (String candidate : text.lines().toList()) {
            number++;
            if (candidate.contains(token)) {
                return number;
            }
        }
        return 0;
    }

    /** A mistake at a line; 0 when the whole file is meant. */
    public ControlRoomException mistake(int line, String problem, String remedy) {
        return new ControlRoomException(path, line, problem, remedy);
    }

    /** The value, or a mistake when the file leaves it out. */
    public <T> T need(@Nullable T value, String key) {
        if (value == null) {
            throw mistake(1, "key missing: " + key, "add \"" + key + ": …\"");
        }
        return value;
    }
}
