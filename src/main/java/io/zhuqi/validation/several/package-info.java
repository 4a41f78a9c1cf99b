/** One row that stands for several records: lists in one cell, ranges of days. */
@NullMarked
package io.zhuqi.validation.several;

import org.jspecify.annotations.NullMarked;
