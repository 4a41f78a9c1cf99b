package io.zhuqi.policy.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which document a text means.
 *
 * @param text as it stands
 * @param start where it stands in the cell, 0-based
 * @param policyId null unless found
 * @param candidates the documents it may mean, where it is ambiguous, likeliest first
 * @param means by what it names the document
 */
public record Citation(
        String text, int start, Status status, @Nullable String policyId, List<String> candidates, Means means) {
    /** Whether the catalogue has one, none or several such documents. */
    public enum Status {
        FOUND,
        UNKNOWN,
        AMBIGUOUS
    }

    /** By what a document is named. */
    public enum Means {
        NUMBER,
        TITLE,
        POPULAR_NAME
    }

    /** From the documents that fit, likeliest first; repeats count once. */
    static Citation of(String text, int start, List<String> policyIds, Means means) {
        List<String> different = policyIds.stream().distinct().toList();
        return switch (different.size()) {
            case 0 -> new Citation(text, start, Status.UNKNOWN, null, List.of(), means);
            case 1 -> new Citation(text, start, Status.FOUND, different.get(0), List.of(), means);
            default -> new Citation(text, start, Status.AMBIGUOUS, null, different, means);
        };
    }

    Citation at(String passage, int place) {
        return new Citation(passage, place, status, policyId, candidates, means);
    }

    /** The document, or those it may be; empty when unknown. */
    public List<String> policyIds() {
        return policyId == null ? candidates : List.of(policyId);
    }

    boolean isUnknown() {
        return status == Status.UNKNOWN;
    }
}
