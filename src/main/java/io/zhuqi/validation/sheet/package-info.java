/** What is doubtful about a table as a whole: its columns, and what was taken from outside it. */
@NullMarked
package io.zhuqi.validation.sheet;

import org.jspecify.annotations.NullMarked;
