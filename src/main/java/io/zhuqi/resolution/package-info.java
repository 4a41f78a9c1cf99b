/**
 * Which rows speak of the same enterprise, person, problem or policy, and which version of a row speaks: the tables of schema
 * {@code derived} as of one knowledge date. What is doubtful is left to a person, never guessed.
 */
@NullMarked
package io.zhuqi.resolution;

import org.jspecify.annotations.NullMarked;
