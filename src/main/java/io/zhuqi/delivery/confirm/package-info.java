/** The workbook in which doubtful names go out and words on them come back. */
@NullMarked
package io.zhuqi.delivery.confirm;

import org.jspecify.annotations.NullMarked;
