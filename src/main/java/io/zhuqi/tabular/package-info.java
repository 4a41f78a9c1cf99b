/** Any spreadsheet or CSV as a stream of positioned cells; knows no business. */
@NullMarked
package io.zhuqi.tabular;

import org.jspecify.annotations.NullMarked;
