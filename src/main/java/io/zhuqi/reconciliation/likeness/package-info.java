/**
 * How alike texts are: word for word, nearly, or in other words; texts of one kind are compared in time that grows with their number
 * ({@link io.zhuqi.reconciliation.likeness.NearCopyStore}), two texts by themselves by {@link io.zhuqi.reconciliation.likeness.CompareTexts}.
 */
@NullMarked
package io.zhuqi.reconciliation.likeness;

import org.jspecify.annotations.NullMarked;
