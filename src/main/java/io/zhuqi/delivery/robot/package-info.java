/** Messages to group robots. */
@NullMarked
package io.zhuqi.delivery.robot;

import org.jspecify.annotations.NullMarked;
