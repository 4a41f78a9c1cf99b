package io.zhuqi.pipeline.print;

import io.zhuqi.pipeline.step.RunContext;

/** Issues an edition of the report, or prints papers, as the run's scope says. */
public final class Printing {
    private final IssueReport issue;
    private final PrintPapers papers;

    Printing(IssueReport issue, PrintPapers papers) {
        this.issue = issue;
        this.papers = papers;
    }

    /** Prints what this run asks for: further papers, or editions of the month. */
    public void work(RunContext run) {
        if (PrintPapers.prints(run.scope())) {
            papers.work(run);
        } else {
            issue.work(run);
        }
    }
}
