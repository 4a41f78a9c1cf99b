package io.zhuqi.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which document a text means.
 *
 * @param text as it stands
 * @param policyId null unless found
 * @param candidates the documents it may mean, where it is ambiguous
 */
record Citation(String text, Status status, @Nullable String policyId, List<String> candidates) {
    /** Whether the catalogue has one, none or several such documents. */
    enum Status {
        FOUND,
        UNKNOWN,
        AMBIGUOUS
    }

    /** From the documents that fit; repeats count once. */
    static Citation of(String text, List<String> policyIds) {
        List<String> different = policyIds.stream().distinct().sorted().toList();
        return switch (different.size()) {
            case 0 -> new Citation(text, Status.UNKNOWN, null, List.of());
            case 1 -> new Citation(text, Status.FOUND, different.get(0), List.of());
            default -> new Citation(text, Status.AMBIGUOUS, null, different);
        };
    }

    boolean isUnknown() {
        return status == Status.UNKNOWN;
    }
}
