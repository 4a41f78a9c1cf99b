/** Tells the format of a file by its first bytes, never by its name, and opens it with the reader of that format. */
@NullMarked
package io.zhuqi.tabular.format;

import org.jspecify.annotations.NullMarked;
