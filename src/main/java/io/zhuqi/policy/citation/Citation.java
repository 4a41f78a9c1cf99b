package io.zhuqi.policy.citation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which document a text means.
 *
 * @param text as it stands
 * @param start where it stands in the cell, 0-based
 * @param policyId null unless found
 * @param candidates the documents it may mean where it is ambiguous, likeliest first; where it is found, other rows that may be the same document
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

    static Citation of(String text, int start, List<String> policyIds, Means means) {
        return of(text, start, policyIds, List.of(), means);
    }

    /** It may be any of these, likeliest first, or none of them: even one alone is not certain. */
    static Citation doubtful(String text, int start, List<String> policyIds, Means means) {
        Status status = policyIds.isEmpty() ? Status.UNKNOWN : Status.AMBIGUOUS;
        return new Citation(text, start, status, null, policyIds, means);
    }

    /** From the documents that fit best and those that fit less well, likeliest first; repeats count once. */
    static Citation of(String text, int start, List<String> best, List<String> others, Means means) {
        List<String> different = best.stream().distinct().toList();
        List<String> rest =
                others.stream().distinct().filter(id -> !different.contains(id)).toList();
        return switch (different.size()) {
            case 0 ->
                rest.isEmpty()
                        ? new Citation(text, start, Status.UNKNOWN, null, List.of(), means)
                        : of(text, start, rest, List.of(), means);
            case 1 -> new Citation(text, start, Status.FOUND, different.get(0), rest, means);
            default ->
                new Citation(
                        text,
                        start,
                        Status.AMBIGUOUS,
                        null,
                        Stream.concat(different.stream(), rest.stream()).toList(),
                        means);
        };
    }

    Citation at(String passage, int place) {
        return new Citation(passage, place, status, policyId, candidates, means);
    }

    /** The document, then those it may be; empty when unknown. */
    public List<String> policyIds() {
        return Stream.concat(Stream.ofNullable(policyId), candidates.stream()).toList();
    }

    /** Whether the catalogue has no such document. */
    public boolean isUnknown() {
        return status == Status.UNKNOWN;
    }
}
