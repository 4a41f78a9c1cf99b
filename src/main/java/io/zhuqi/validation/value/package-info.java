/** Reads the text of one cell as the type of its field, and says what is wrong with it. */
@NullMarked
package io.zhuqi.validation.value;

import org.jspecify.annotations.NullMarked;
