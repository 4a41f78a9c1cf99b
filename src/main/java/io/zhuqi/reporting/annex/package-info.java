/** Ledgers of the workbook that belong to no figure: who has what to do with which measure, and every finding with both its sides. */
@NullMarked
package io.zhuqi.reporting.annex;

import org.jspecify.annotations.NullMarked;
