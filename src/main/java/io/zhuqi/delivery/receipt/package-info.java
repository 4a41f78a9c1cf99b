/** Error receipts: the submitter's own workbook with what is wrong marked in it, and a list of it. */
@NullMarked
package io.zhuqi.delivery.receipt;

import org.jspecify.annotations.NullMarked;
