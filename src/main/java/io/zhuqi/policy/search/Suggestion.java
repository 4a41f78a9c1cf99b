package io.zhuqi.policy.search;

import java.util.List;

/**
 * A measure that may help.
 *
 * @param score the better the higher; comparable only among the suggestions for one problem
 * @param words of the problem that the measure has too, the rarest first
 */
public record Suggestion(String id, double score, List<String> words) {}
