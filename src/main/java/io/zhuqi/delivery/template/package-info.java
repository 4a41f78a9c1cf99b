/** Fill-in workbooks: one for each kind of sheet, made from the kind's own definition. */
@NullMarked
package io.zhuqi.delivery.template;

import org.jspecify.annotations.NullMarked;
