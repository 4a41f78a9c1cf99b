package io.zhuqi.measurement;

import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for.
 *
 * @param scope {@code city}, {@code county:620702}, {@code unit:NAME}, …
 * @param unit one unit of a quantity; null for all
 */
public record RowQuery(
        String code,
        String scope,
        Window window,
        Part part,
        @Nullable String unit) {}
