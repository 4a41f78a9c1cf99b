package io.zhuqi.resolution;

import io.zhuqi.resolution.Decision.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A doubtful name that waits for a word, with one of those it may mean.
 *
 * @param subject what the name is one of
 * @param mention name as written; an official's with {@code @unit} where the sheet states one
 * @param id credit code of the firm, or identity of the official, that it may mean
 * @param name of that firm or official
 * @param about county of the firm; unit and firms of the official
 * @param score of the comparison; null where other evidence made it a candidate
 * @param reasons the comparisons
 * @param rows how many rows write the name
 * @param source where the first of them stands
 */
public record WaitingName(
        Subject subject,
        String mention,
        String id,
        String name,
        String about,
        @Nullable String score,
        List<Reason> reasons,
        long rows,
        Place source) {
    public WaitingName {
        reasons = List.copyOf(reasons);
    }

    /** One comparison; its wording stands in the message files under {@code who.<kind>}. */
    public record Reason(String kind, String mention, String registered, String points) {}

    /**
     * Where a row stands.
     *
     * @param row from 1, as a spreadsheet counts
     */
    public record Place(String file, String sheet, int row) {}
}
