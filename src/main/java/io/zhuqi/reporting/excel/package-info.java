/**
 * Renders the report model as a workbook to work with: every table and ledger as a sheet of real numbers and dates,
 * native charts, and from each figure a link to the rows that prove it. The same model gives the same bytes.
 */
@NullMarked
package io.zhuqi.reporting.excel;

import org.jspecify.annotations.NullMarked;
