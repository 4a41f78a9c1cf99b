/**
 * Indicators: every figure in every scope from one definition each, and the rows behind a figure from the same definition, so that the
 * two cannot part. Populations, predicates and wording are data under {@code jobs/indicators}; figures are computed in sets, one pass
 * over each population.
 */
@NullMarked
package io.zhuqi.measurement;

import org.jspecify.annotations.NullMarked;
