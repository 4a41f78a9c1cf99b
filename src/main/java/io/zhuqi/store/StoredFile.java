package io.zhuqi.store;

import io.zhuqi.store.row.RowCounts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received, and what became of it.
 *
 * @param path under which the content first came, relative to the inbox
 * @param statedOn the date of filling in that the file itself states; null when it states none or was not read
 * @param senderCounty GB/T 2260 code of the county that sent it; null when not known
 * @param refusalCode why no row of it could be read; null unless refused
 * @param withdrawnOn since when an operator's word ends its rows; null when it stands
 */
public record StoredFile(
        int fileId,
        String fingerprint,
        String path,
        long sizeBytes,
        LocalDate receivedOn,
        @Nullable LocalDate statedOn,
        @Nullable String senderCounty,
        @Nullable Long runId,
        Fate fate,
        @Nullable String refusalCode,
        @Nullable String refusalText,
        RowCounts rows,
        @Nullable LocalDate withdrawnOn) {
    /** How far a file has come. */
    public enum Fate {
        /** Registered, not yet loaded. */
        PENDING,
        /** Every row of it is accepted, quarantined or ignored. */
        READ,
        /** Not readable as a whole. */
        REFUSED
    }
}
