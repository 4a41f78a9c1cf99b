/** The work logs that the invented officials write: how often, when, in which words. */
@NullMarked
package io.zhuqi.sample.log;

import org.jspecify.annotations.NullMarked;
