/** The steps that take files in: receive, read, check, load; and the same without a database for a preview. */
@NullMarked
package io.zhuqi.pipeline.intake;

import org.jspecify.annotations.NullMarked;
