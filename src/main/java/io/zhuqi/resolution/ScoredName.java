package io.zhuqi.resolution;

import io.zhuqi.resolution.name.NameJudgement;

/**
 * A name as written, and whom it may mean.
 *
 * @param plain made comparable, letter by letter
 */
record ScoredName(String name, String plain, NameJudgement judgement) {}
