/** The binary workbooks of Excel 2007 and later. */
@NullMarked
package io.zhuqi.tabular.xlsb;

import org.jspecify.annotations.NullMarked;
