/** What is wrong, where, how bad and what to do; every stage reports in these words. */
@NullMarked
package io.zhuqi.finding;

import org.jspecify.annotations.NullMarked;
