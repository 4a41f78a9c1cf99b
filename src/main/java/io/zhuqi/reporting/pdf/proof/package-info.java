/** Reads a printed report again and holds it against the model it was printed from. */
@NullMarked
package io.zhuqi.reporting.pdf.proof;

import org.jspecify.annotations.NullMarked;
