package io.zhuqi.cli.session;

import io.zhuqi.store.RunStore;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run of the history as the words of one line. */
public final class RunLine {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private RunLine() {}

    /** The named values of the line of one run; what is not there yet is an empty text. */
    public static Map<String, ?> values(Words words, RunStore.Run run) {
        RunStore.Beginning beginning = run.beginning();
        Map<String, Object> values = new HashMap<>();
        values.put("run", run.runId());
        values.put("verb", beginning.verb());
        values.put("started", moment(beginning.startedAt()));
        values.put("ended", moment(run.endedAt()));
        values.put("operator", text(beginning.operator()));
        values.put("reason", text(beginning.reason()));
        values.put("businessDate", text(beginning.businessDate()));
        values.put("period", text(beginning.period()));
        values.put("outcome", words.say("outcome." + (run.outcome() == null ? "GOING_ON" : run.outcome())));
        values.put("exitCode", text(run.exitCode()));
        return values;
    }

    /** The moment in the time of China, to the second; empty when null. */
    public static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
