/** Reads and validates the control room ({@code jobs/}) before anything else runs; a mistake there names file, line and remedy. */
@NullMarked
package io.zhuqi.control;

import org.jspecify.annotations.NullMarked;
