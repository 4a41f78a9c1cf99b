/** The verbs below {@code try}: one stage of the river on CSV files, for trying and for measuring. */
@NullMarked
package io.zhuqi.cli.tries;

import org.jspecify.annotations.NullMarked;
