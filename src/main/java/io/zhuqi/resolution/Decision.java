package io.zhuqi.resolution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operator's word on whom a name means; never changed, only revoked.
 *
 * @param id number of the decision
 * @param subject what the name is one of
 * @param mention name as written; of an official also {@code name@unit}, which then speaks of that unit only
 * @param meant credit code of the firm, or identity of the official, of whom it speaks; null for SAME: nobody of the register
 * @param judgement the word
 * @param decidedBy who said so; null where a sheet does not tell
 * @param decidedOn from this knowledge date on it is obeyed
 * @param revokedOn from this knowledge date on it is not; null while it stands
 */
public record Decision(
        long id,
        Subject subject,
        String mention,
        @Nullable String meant,
        Judgement judgement,
        @Nullable String decidedBy,
        LocalDate decidedOn,
        @Nullable String reason,
        @Nullable LocalDate revokedOn) {
    /** What a name can be one of. */
    public enum Subject {
        ENTERPRISE,
        OFFICIAL
    }

    /** What can be said. */
    public enum Judgement {
        SAME,
        DIFFERENT,
        UNSURE
    }
}
