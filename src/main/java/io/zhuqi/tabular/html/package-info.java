/** Tables of web pages that bear the name of a workbook. */
@NullMarked
package io.zhuqi.tabular.html;

import org.jspecify.annotations.NullMarked;
