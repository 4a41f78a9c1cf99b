package io.zhuqi.pipeline.print;

import io.zhuqi.reporting.gate.Judgement;
import io.zhuqi.reporting.issue.Print.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What was said of the papers that runs printed, kept until whoever started the run asks. */
public final class JudgedPapers {
    /** The folder of papers that are not to go out, beside the others. */
    public static final String HELD = "held";

    private final Map<Long, List<Paper>> papers = new ConcurrentHashMap<>();

    /**
     * A paper of which there is something to say.
     *
     * @param file its name
     */
    public record Paper(String file, Judgement judgement) {
        /** Whether it was not put in place but beside, under {@link #HELD}. */
        public boolean held() {
            return judgement.verdict() == Verdict.HOLD;
        }
    }

    void put(long runId, List<Paper> told) {
        papers.put(runId, List.copyOf(told));
    }

    /** The papers of a run of which there is something to say, in print order; they are forgotten. */
    public List<Paper> take(long runId) {
        return Objects.requireNonNullElse(papers.remove(runId), List.of());
    }
}
