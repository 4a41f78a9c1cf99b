/**
 * Renders the finished report model as a PDF with JasperReports. Page frame, styles and patterns of cells are layouts in the control
 * room; only what depends on the model (columns, widths, chart marks, which face prints a character) is decided here. No wording, no
 * arithmetic on figures; the same model gives the same bytes.
 */
@NullMarked
package io.zhuqi.reporting.pdf;

import org.jspecify.annotations.NullMarked;
