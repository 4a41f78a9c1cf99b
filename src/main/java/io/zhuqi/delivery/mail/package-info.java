/** Parcels by electronic mail. */
@NullMarked
package io.zhuqi.delivery.mail;

import org.jspecify.annotations.NullMarked;
