package io.zhuqi.reporting.issue;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import java.util.List;

/**
 * What makes a new version, and how much of it the notice prints: {@code issues.yml}.
 *
 * @param processFigures beginnings of the codes of figures that change with every file received; they make no version
 * @param noticeFigures how many changed figures the notice lists at most
 * @param noticeFiles how many files it names for each
 */
public record IssueRules(List<String> processFigures, int noticeFigures, int noticeFiles) {
    private static final String FILE = "issues.yml";

    public IssueRules {
        processFigures = List.copyOf(processFigures);
    }

    private record Content(List<String> processFigures, Integer noticeFigures, Integer noticeFiles) {}

    /**
     * Reads the control room's file.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in it
     */
    public static IssueRules load(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        Content content = file.as(Content.class);
        IssueRules rules = new IssueRules(
                file.need(content.processFigures(), "process_figures"),
                file.need(content.noticeFigures(), "notice_figures"),
                file.need(content.noticeFiles(), "notice_files"));
        if (rules.noticeFigures() < 1 || rules.noticeFiles() < 1) {
            throw file.mistake(1, "notice_figures and notice_files want at least 1", "write a greater number");
        }
        return rules;
    }

    /** Whether a change of this indicator makes a new version. */
    public boolean counts(String code) {
        return processFigures.stream().noneMatch(code::startsWith);
    }
}
