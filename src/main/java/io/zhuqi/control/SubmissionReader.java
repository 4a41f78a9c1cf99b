package io.zhuqi.control;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code submissions.yml}. */
final class SubmissionReader {
    private static final String FILE = "submissions.yml";
    private static final String KEPT_BY_OFFICIALS = "worklogs";

    record Form(@Nullable List<Entry> monthly) {}

    record Entry(
            @Nullable String kind, int workingDay, @Nullable String by) {}

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
        Submission.By by = by(entry.by(), file);
        if (by == Submission.By.OFFICIAL && !kind.equals(KEPT_BY_OFFICIALS)) {
            throw file.mistakeAt(
                    kind, "officials keep work logs only", "write by: county, or kind: " + KEPT_BY_OFFICIALS);
        }
        return new Submission(by, kind, entry.workingDay());
    }

    private static Submission.By by(@Nullable String written, YamlFile file) {
        if (written == null || written.equals("county")) {
            return Submission.By.COUNTY;
        }
        if (written.equals("official")) {
            return Submission.By.OFFICIAL;
        }
        throw file.mistakeAt(written, "nobody called " + written + " owes anything", "write county or official");
    }
}
