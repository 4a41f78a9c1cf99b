package io.zhuqi.operations;

import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.reporting.issue.Issue;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was issued and what is held; looks only. */
public final class IssueList {
    private static final String VERSION = "v";

    private final IssueStore issues;
    private final LocalDate programmeStart;

    IssueList(IssueStore issues, LocalDate programmeStart) {
        this.issues = issues;
        this.programmeStart = programmeStart;
    }

    /** How an issue stands. */
    public enum State {
        CURRENT,
        /** A later version took its place. */
        CORRECTED,
        /** Carries over something from an earlier month that was corrected since. */
        STALE,
        /** Not issued: waits for an operator. */
        HELD
    }

    /**
     * An issue, or a report that is held.
     *
     * @param at when it was issued, or held
     * @param folders where its files lie, one for each language
     */
    public record Line(
            IssueKey key,
            int number,
            int version,
            State state,
            Instant at,
            LocalDate businessDate,
            LocalDate knowledgeDate,
            List<String> folders) {
        public Line {
            folders = List.copyOf(folders);
        }
    }

    /** All of them, by period, scope and version; held ones last. */
    public List<Line> lines() {
        List<Issue> all = issues.all();
        Set<Issue> stale = new HashSet<>(issues.stale());
        List<Line> lines = new ArrayList<>();
        for (Issue issue : all) {
            boolean corrected = all.stream()
                    .anyMatch(other -> other.key().equals(issue.key()) && other.version() > issue.version());
            State state = corrected ? State.CORRECTED : stale.contains(issue) ? State.STALE : State.CURRENT;
            lines.add(new Line(
                    issue.key(),
                    issue.number(),
                    issue.version(),
                    state,
                    issue.issuedAt(),
                    issue.businessDate(),
                    issue.knowledgeDate(),
                    issues.places(issue).stream()
                            .map(print -> folder(print, corrected))
                            .toList()));
        }
        for (Print print : issues.held()) {
            lines.add(new Line(
                    print.key(),
                    WriteFigures.issue(programmeStart, print.key().period()),
                    print.version(),
                    State.HELD,
                    print.printedAt(),
                    print.businessDate(),
                    print.knowledgeDate(),
                    List.of(print.folder())));
        }
        return lines;
    }

    /** A version that was replaced in its folder was kept in a subfolder. */
    private static String folder(Print print, boolean corrected) {
        Path kept = Path.of(print.folder()).resolve(VERSION + print.version());
        return corrected && Files.isDirectory(kept) ? kept.toString() : print.folder();
    }
}
