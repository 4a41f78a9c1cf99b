/** Charts for print: values stand on the marks, and a black-and-white printer keeps them apart. */
@NullMarked
package io.zhuqi.reporting.pdf.charts;

import org.jspecify.annotations.NullMarked;
