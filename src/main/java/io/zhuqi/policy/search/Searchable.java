package io.zhuqi.policy.search;

/**
 * A measure that can be searched for.
 *
 * @param title of its document
 * @param issuer of its document, for the places that it names; empty where the catalogue does not say
 * @param text of the measure, and by what names its document is known; empty where the catalogue has only titles
 */
public record Searchable(String id, String title, String issuer, String text) {}
