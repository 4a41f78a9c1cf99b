/** Workbooks to be filled in: checks, drop-downs, protected headers. What they let through is what intake accepts. */
@NullMarked
package io.zhuqi.delivery.form;

import org.jspecify.annotations.NullMarked;
