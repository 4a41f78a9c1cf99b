/**
 * The invented programme itself: firms, officials, postings, problems with their life, planned from a seed before a
 * single row is written. Equal requests give equal worlds, on every machine.
 */
@NullMarked
package io.zhuqi.sample.world;

import org.jspecify.annotations.NullMarked;
