/** The rows of each kind of sheet, drawn from the invented world. */
@NullMarked
package io.zhuqi.sample.rows;

import org.jspecify.annotations.NullMarked;
