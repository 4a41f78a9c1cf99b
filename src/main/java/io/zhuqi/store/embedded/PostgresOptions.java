package io.zhuqi.store.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded PostgreSQL is kept.
 *
 * @param binaryCache folder for the unpacked binaries (about 60 MB, one sub-folder per version), which several homes may share; null
 *     keeps them beside the data
 * @param durable whether a commit survives a crash of the machine; false (no fsync) is for tests only
 */
public record PostgresOptions(@Nullable Path binaryCache, boolean durable) {
    /** What a product needs: durable, everything under the home. */
    public static PostgresOptions standard() {
        return new PostgresOptions(null, true);
    }
}
