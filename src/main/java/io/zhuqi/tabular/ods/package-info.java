/** OpenDocument spreadsheets. */
@NullMarked
package io.zhuqi.tabular.ods;

import org.jspecify.annotations.NullMarked;
