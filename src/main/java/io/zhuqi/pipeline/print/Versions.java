package io.zhuqi.pipeline.print;

import io.zhuqi.delivery.ChangeList;
import io.zhuqi.reporting.Section;
import io.zhuqi.reporting.issue.ChangeStore;
import io.zhuqi.reporting.issue.CorrectionNotice;
import io.zhuqi.reporting.issue.FigureChange;
import io.zhuqi.reporting.issue.FrozenStore;
import io.zhuqi.reporting.issue.Issue;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.IssueRules;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.RowChange;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which version a report has, and what it says of the version before. */
public final class Versions {
    private final IssueStore issues;
    private final FrozenStore frozen;
    private final ChangeStore changes;
    private final IssueRules rules;
    private final ChangeWords words;

    Versions(IssueStore issues, FrozenStore frozen, ChangeStore changes, IssueRules rules, ChangeWords words) {
        this.issues = issues;
        this.frozen = frozen;
        this.changes = changes;
        this.rules = rules;
        this.words = words;
    }

    /**
     * A report's version.
     *
     * @param issued whether a report with just these figures was issued already
     * @param latest the newest version that was issued; empty for the first
     */
    record Version(
            IssueKey key,
            int number,
            String figuresSha256,
            boolean issued,
            LocalDate businessDate,
            Optional<Issue> latest) {}

    /** The version of what was measured last; the figures of a new one are frozen. */
    Version of(IssueKey key, LocalDate businessDate) {
        String fingerprint = frozen.fingerprint(key, businessDate);
        Optional<Issue> latest = issues.latest(key);
        boolean issued =
                latest.map(issue -> issue.figuresSha256().equals(fingerprint)).orElse(false);
        int number = latest.map(issue -> issued ? issue.version() : issue.version() + 1)
                .orElse(1);
        if (!issued) {
            frozen.freeze(key, number);
        }
        return new Version(key, number, fingerprint, issued, businessDate, latest);
    }

    /** What a version corrects; empty for the first, and where the figures of the one before were not kept. */
    Optional<Correction> correction(Version version) {
        int before = version.number() - 1;
        return issues.version(version.key(), before)
                .filter(issue -> frozen.isFrozen(version.key(), before))
                .map(issue -> new Correction(
                        issue,
                        version,
                        changes.figures(version.key(), before, version.number()),
                        changes.rows(version.key(), before, version.number(), issue.runId())));
    }

    /** What a version corrects. */
    final class Correction {
        private final Issue before;
        private final Version version;
        private final List<FigureChange> figures;
        private final List<RowChange> rows;

        private Correction(Issue before, Version version, List<FigureChange> figures, List<RowChange> rows) {
            this.before = before;
            this.version = version;
            this.figures = figures;
            this.rows = rows;
        }

        Section notice(LocalDate knowledgeDate, Locale locale) {
            return new CorrectionNotice(words.in(locale), rules)
                    .section(before, version.number(), version.businessDate(), knowledgeDate, figures, rows);
        }

        void csv(Locale locale, Writer out) throws IOException {
            new ChangeList(words.in(locale)).csv(figures, rows, out);
        }
    }
}
