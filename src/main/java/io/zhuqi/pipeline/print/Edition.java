package io.zhuqi.pipeline.print;

import io.zhuqi.pipeline.print.Versions.Version;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.reconciliation.FindingFilter;
import io.zhuqi.reporting.gate.Judgement;
import io.zhuqi.reporting.issue.Issue;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.Print;
import io.zhuqi.reporting.issue.Print.Outcome;
import io.zhuqi.reporting.issue.Print.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An edition in the making.
 *
 * @param number the period's issue number
 * @param folder where its files are to lie
 */
record Edition(RunContext run, Locale locale, Version version, int number, Path folder) {
    private static final String COUNTY = "county:";

    String language() {
        return locale.toLanguageTag();
    }

    IssueKey key() {
        return version.key();
    }

    /** The city's figures are those of everybody, a county's only its own. */
    boolean prints(String figureScope) {
        return key().scope().equals(IssueKey.CITY) || key().scope().equals(figureScope);
    }

    FindingFilter findings() {
        String scope = key().scope();
        return scope.startsWith(COUNTY)
                ? new FindingFilter(null, null, scope.substring(COUNTY.length()), null)
                : FindingFilter.ALL;
    }

    /** What is written down of an issue that is made now. */
    Issue issue(Instant now) {
        return new Issue(
                key(),
                version.number(),
                number,
                run.businessDate(),
                run.knowledgeDate(),
                run.runId(),
                version.figuresSha256(),
                folder.toString(),
                now);
    }

    /** What is written down of this making. */
    Print print(Outcome outcome, Judgement judgement, Path place, Instant now) {
        return new Print(
                key(),
                version.number(),
                language(),
                run.runId(),
                run.businessDate(),
                run.knowledgeDate(),
                version.figuresSha256(),
                outcome,
                judgement.verdict(),
                judgement.reasons(),
                place.toString(),
                now);
    }

    /** What is written down when the issue that stands already is the same. */
    Print stands(Issue standing, Instant now) {
        return new Print(
                key(),
                standing.version(),
                language(),
                run.runId(),
                standing.businessDate(),
                standing.knowledgeDate(),
                standing.figuresSha256(),
                Outcome.STANDS,
                Verdict.DELIVER,
                List.of(),
                folder.toString(),
                now);
    }
}
