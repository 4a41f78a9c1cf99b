package io.zhuqi.control;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code submissions.yml}. */
final class SubmissionReader {
    private static final String FILE = "submissions.yml";

    record Form(@Nullable List<Entry> monthly) {}

    record Entry(@Nullable String kind, int workingDay) {}

    private SubmissionReader() {}

    static List<Submission> read(JobsFolder jobs, Map<String, SheetKind> kinds) {
        YamlFile file = new YamlFile(jobs, FILE);
        return file.need(file.as(Form.class).monthly(), "monthly").stream()
                .map(entry -> submission(entry, kinds, file))
                .toList();
    }

    private static Submission submission(Entry entry, Map<String, SheetKind> kinds, YamlFile file) {
        String kind = file.need(entry.kind(), "monthly.kind");
        if (!kinds.containsKey(kind)) {
            throw file.mistakeAt(kind, "no sheet kind " + kind, "use the name of a file under kinds/");
        }
        if (entry.workingDay() < 0) {
            throw file.mistakeAt(kind, "negative working day", "count from 0, the last working day of the month");
        }
        return new Submission(kind, entry.workingDay());
    }
}
