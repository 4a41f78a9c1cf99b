package io.zhuqi.delivery.outbox;

import io.zhuqi.delivery.outbox.Manifest.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One parcel for one recipient.
 *
 * @param folder of the parcel
 * @param attempts in all runs together
 * @param attemptedAt the last time; null when it was never tried
 * @param error of the last attempt; null when there was none
 */
public record Delivery(
        long id,
        String parcel,
        String folder,
        Channel channel,
        String recipient,
        State state,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable String error) {

    /** How it stands. */
    public enum State {
        WAITING,
        /** An attempt goes on; after a run that died it becomes UNCERTAIN. */
        SENDING,
        DELIVERED,
        /** Is tried again by the next run. */
        FAILED,
        /** May have arrived; only an operator sends it again. */
        UNCERTAIN
    }

    /** Whether somebody should look. */
    public boolean needsAttention() {
        return state == State.FAILED || state == State.UNCERTAIN;
    }
}
