/** Workbooks that are one XML document, and the reading of XML from strangers. */
@NullMarked
package io.zhuqi.tabular.xml;

import org.jspecify.annotations.NullMarked;
