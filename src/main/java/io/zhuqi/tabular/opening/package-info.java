/** One file being opened: its limits, its time, its passwords, the parts of a zip, and why it cannot be read. */
@NullMarked
package io.zhuqi.tabular.opening;

import org.jspecify.annotations.NullMarked;
