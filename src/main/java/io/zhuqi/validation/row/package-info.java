/** Judges a typed row as a whole: one rule, one class, its finding inside. */
@NullMarked
package io.zhuqi.validation.row;

import org.jspecify.annotations.NullMarked;
