/**
 * Writes an inbox of any size from a seed: the invented programme that the project ships, and larger ones for
 * measuring. The plan is kept in memory, the work logs are streamed; the same request gives the same bytes.
 */
@NullMarked
package io.zhuqi.sample;

import org.jspecify.annotations.NullMarked;
