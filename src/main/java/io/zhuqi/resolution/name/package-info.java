/** Which enterprise a name means: names taken apart, candidates by shared sounds, scores that can be explained feature by feature. */
@NullMarked
package io.zhuqi.resolution.name;

import org.jspecify.annotations.NullMarked;
