package io.zhuqi.resolution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operator's word on whom a name means; never changed, only revoked.
 *
 * @param id number of the decision
 * @param mention name as written
 * @param enterpriseId credit code of the firm it speaks of; null for SAME: nobody of the register
 * @param judgement the word
 * @param decidedBy who said so; null where a sheet does not tell
 * @param decidedOn from this knowledge date on it is obeyed
 * @param revokedOn from this knowledge date on it is not; null while it stands
 */
public record Decision(
        long id,
        String mention,
        @Nullable String enterpriseId,
        Judgement judgement,
        @Nullable String decidedBy,
        LocalDate decidedOn,
        @Nullable String reason,
        @Nullable LocalDate revokedOn) {
    /** What can be said. */
    public enum Judgement {
        SAME,
        DIFFERENT,
        UNSURE
    }
}
