package io.zhuqi.reconciliation;

import io.zhuqi.finding.Severity;
import io.zhuqi.vocabulary.SourceRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed, in codes; {@link FindingWording} says it in words.
 *
 * @param id stable as long as the same rows say the same
 * @param origin who noticed it
 * @param subject whom or what it is about, in the form {@code problem:…}, {@code official:…}, {@code file:…}
 * @param county the one that has to answer for it; null where none has
 * @param args for the message, by name: texts, numbers, lists of them
 * @param kind the sheet kind of the row that shows it
 * @param field the field of that row that shows it; null when it is the row as a whole
 * @param value the cell as found, for findings of intake
 * @param where null when no row shows it, such as a sheet that never came
 * @param other the other side; null when there is none
 */
public record Finding(
        String id,
        Origin origin,
        String code,
        Severity severity,
        String subject,
        @Nullable String county,
        @Nullable String unit,
        @Nullable String enterpriseId,
        @Nullable String officialId,
        Map<String, Object> args,
        @Nullable String kind,
        @Nullable String field,
        @Nullable String value,
        @Nullable SourceRef where,
        @Nullable SourceRef other) {
    /** Who noticed it. */
    public enum Origin {
        /** A rule under {@code jobs/rules}. */
        RULE,
        /** Intake, of a row that it accepted. */
        WARNING,
        /** Intake, of a row that it set aside. */
        QUARANTINE,
        /** Intake, of a file that it refused. */
        REFUSAL
    }
}
