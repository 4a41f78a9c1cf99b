/** Keeps rows: bulk load into staging, one merge, versions, quarantine, and the count that must add up. */
@NullMarked
package io.zhuqi.store.row;

import org.jspecify.annotations.NullMarked;
