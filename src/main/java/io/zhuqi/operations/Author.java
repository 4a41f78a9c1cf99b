package io.zhuqi.operations;

import org.jspecify.annotations.Nullable;

/**
 * Who asked for a run, and why.
 *
 * @param operator the account or person
 * @param reason required for reruns and withdrawals; null for the scheduled verbs
 */
public record Author(String operator, @Nullable String reason) {}
