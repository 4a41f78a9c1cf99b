/**
 * How offices write sheets: shapes read from resource data (titles, headers, spellings of values, totals, footers) and
 * the workbooks and CSV files that carry them. Knows no programme; what a shape says is all it writes.
 */
@NullMarked
package io.zhuqi.sample.sheet;

import org.jspecify.annotations.NullMarked;
