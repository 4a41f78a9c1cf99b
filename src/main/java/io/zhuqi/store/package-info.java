/**
 * Keeps everything that was received and everything that was made of it: accepted, quarantined and ignored rows with their versions,
 * loaded in bulk and idempotently. One file is one transaction, and a file whose rows do not add up is not stored. Rows are only ever
 * added.
 */
@NullMarked
package io.zhuqi.store;

import org.jspecify.annotations.NullMarked;
