/** The steps that print a month: editions and papers are rendered, read again, and put where they belong. */
@NullMarked
package io.zhuqi.pipeline.print;

import org.jspecify.annotations.NullMarked;
