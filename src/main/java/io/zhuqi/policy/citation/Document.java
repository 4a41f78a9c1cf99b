package io.zhuqi.policy.citation;

import org.jspecify.annotations.Nullable;

/**
 * A document of the catalogue.
 *
 * @param policyId the canonical number, else the folded title
 * @param documentNo null where it has none
 * @param issuer the bodies that issued it, separated by spaces or commas; null where the catalogue does not say
 * @param year of publication; null where the catalogue does not say
 */
public record Document(
        String policyId,
        @Nullable String documentNo,
        String title,
        @Nullable String issuer,
        @Nullable Integer year) {}
