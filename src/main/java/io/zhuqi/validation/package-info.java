/** Turns a raw record into a typed one or a verdict; bad data is a value, never an exception. */
@NullMarked
package io.zhuqi.validation;

import org.jspecify.annotations.NullMarked;
