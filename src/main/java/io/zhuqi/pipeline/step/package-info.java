/** What every step of a job has: the run it belongs to, how far it came, who is told. */
@NullMarked
package io.zhuqi.pipeline.step;

import org.jspecify.annotations.NullMarked;
