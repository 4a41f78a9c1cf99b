/** What lies in a zip or in an OLE container, protected or not. */
@NullMarked
package io.zhuqi.tabular.container;

import org.jspecify.annotations.NullMarked;
