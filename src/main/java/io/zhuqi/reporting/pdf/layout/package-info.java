/** The layouts of the control room as the engine reads them, and the pieces that are laid out by themselves and set into a page. */
@NullMarked
package io.zhuqi.reporting.pdf.layout;

import org.jspecify.annotations.NullMarked;
