/** Office Open XML workbooks. */
@NullMarked
package io.zhuqi.tabular.xlsx;

import org.jspecify.annotations.NullMarked;
