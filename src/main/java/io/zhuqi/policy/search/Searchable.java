package io.zhuqi.policy.search;

/**
 * A measure that can be searched for.
 *
 * @param title of its document
 * @param text of the measure; empty where the catalogue has only titles
 */
public record Searchable(String id, String title, String text) {}
