/** The binary workbooks of Excel 2 to 2003. */
@NullMarked
package io.zhuqi.tabular.xls;

import org.jspecify.annotations.NullMarked;
