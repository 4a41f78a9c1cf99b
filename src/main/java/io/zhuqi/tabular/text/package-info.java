/** Files that are one text: the encoding in which all of it can be read. */
@NullMarked
package io.zhuqi.tabular.text;

import org.jspecify.annotations.NullMarked;
