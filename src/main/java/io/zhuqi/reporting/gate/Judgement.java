package io.zhuqi.reporting.gate;

import io.zhuqi.reporting.issue.Print.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gate says of a report.
 *
 * @param verdict the gravest of all
 * @param reasons in words, in the order of the control room; empty when there is nothing to say
 */
public record Judgement(Verdict verdict, List<String> reasons) {
    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /** Both together: the graver verdict, all reasons. */
    public Judgement and(Judgement other) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(other.reasons);
        return new Judgement(verdict.compareTo(other.verdict) < 0 ? other.verdict : verdict, all);
    }
}
