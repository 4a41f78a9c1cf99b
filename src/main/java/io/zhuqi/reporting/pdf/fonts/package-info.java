/**
 * The faces packed with the program: which one prints a character, how wide a text is and where its lines break. A character that no
 * face has is never dropped in silence.
 */
@NullMarked
package io.zhuqi.reporting.pdf.fonts;

import org.jspecify.annotations.NullMarked;
