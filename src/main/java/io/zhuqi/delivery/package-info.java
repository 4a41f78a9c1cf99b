/** Puts finished files where they belong: whole or not at all, and only when they differ from what lies there. */
@NullMarked
package io.zhuqi.delivery;

import org.jspecify.annotations.NullMarked;
