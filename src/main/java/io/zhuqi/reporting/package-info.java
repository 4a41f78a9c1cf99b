/** The finished, immutable report model that every renderer and the gate read; renderers do no arithmetic. */
@NullMarked
package io.zhuqi.reporting;

import org.jspecify.annotations.NullMarked;
