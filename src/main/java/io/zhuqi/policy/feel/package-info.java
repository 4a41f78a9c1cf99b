/** Expressions in FEEL (DMN) over the documented facts of an enterprise, in three values: what is unknown stays unknown. Knows no database. */
@NullMarked
package io.zhuqi.policy.feel;

import org.jspecify.annotations.NullMarked;
