/** Tables: columns that fit the page, heads that repeat, rows that are not parted by the foot of a page. */
@NullMarked
package io.zhuqi.reporting.pdf.tables;

import org.jspecify.annotations.NullMarked;
