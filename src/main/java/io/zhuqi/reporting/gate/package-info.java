/** The plausibility gate: whether a finished report is delivered, delivered with a warning, or held for an operator. */
@NullMarked
package io.zhuqi.reporting.gate;

import org.jspecify.annotations.NullMarked;
