/** Text parted by commas, semicolons or tabs. */
@NullMarked
package io.zhuqi.tabular.csv;

import org.jspecify.annotations.NullMarked;
