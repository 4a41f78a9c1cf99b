/**
 * The jobs as tables of contents: order, partitions and restart, nothing else. A step calls one stage. Every step can
 * be killed and repeated: it either adds rows that are there already or rebuilds what it derives.
 */
@NullMarked
package io.zhuqi.pipeline;

import org.jspecify.annotations.NullMarked;
