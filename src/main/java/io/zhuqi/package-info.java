/** Zhuqi: from an inbox of spreadsheets to the monthly supervision report. */
@NullMarked
package io.zhuqi;

import org.jspecify.annotations.NullMarked;
