package io.zhuqi.store.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be had; the message says what stands in the way and what an operator can do about it. */
public final class EmbeddedPostgresException extends RuntimeException {
    public EmbeddedPostgresException(String message) {
        super(message);
    }

    public EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
