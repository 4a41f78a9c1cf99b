/** The PDF as a file: dates that are given, bytes that depend on nothing but the contents. */
@NullMarked
package io.zhuqi.reporting.pdf.document;

import org.jspecify.annotations.NullMarked;
