package io.zhuqi.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, before anybody looked inside.
 *
 * @param fingerprint SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param path relative to the inbox, with '/'
 * @param pathOrder the path's key in natural order
 * @param receivedOn the day that counts for the order of submissions
 * @param runId the run that noticed it; null outside a run
 */
public record ReceivedFile(
        String fingerprint,
        String path,
        String pathOrder,
        long sizeBytes,
        LocalDate receivedOn,
        @Nullable Long runId) {}
