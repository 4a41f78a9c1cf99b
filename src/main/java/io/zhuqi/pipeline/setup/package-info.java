/** Opens the control room and the database before the first job runs. */
@NullMarked
package io.zhuqi.pipeline.setup;

import org.jspecify.annotations.NullMarked;
