/** Cells, rows and sheets as every format needs them: how values become text, merged ranges, shared strings, number formats. */
@NullMarked
package io.zhuqi.tabular.cell;

import org.jspecify.annotations.NullMarked;
