package io.zhuqi.resolution.name;

import java.util.List;
import java.util.Optional;

/**
 * Whom a mention means.
 *
 * @param decision certain, doubtful, or nobody known
 * @param candidates best first, the certain one in front; empty for nobody
 */
public record NameJudgement(Decision decision, List<Candidate> candidates) {
    /** The three answers. */
    public enum Decision {
        LINKED,
        REVIEW,
        NONE
    }

    static final NameJudgement NOBODY = new NameJudgement(Decision.NONE, List.of());

    public NameJudgement {
        candidates = List.copyOf(candidates);
    }

    /** The enterprise that is certainly meant. */
    public Optional<Candidate> linked() {
        return decision == Decision.LINKED ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
