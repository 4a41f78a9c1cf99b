/**
 * Source against source: derives where every problem, day and submission stood ({@link io.zhuqi.reconciliation.ReconciliationStore}), runs
 * the rules of {@code jobs/rules} over it ({@link io.zhuqi.reconciliation.RunRules}) and tells what was found
 * ({@link io.zhuqi.reconciliation.FindingStore}). A finding judges nobody and never alters a figure; a rule that could not run is
 * reported as not run, never as clean.
 */
@NullMarked
package io.zhuqi.reconciliation;

import org.jspecify.annotations.NullMarked;
