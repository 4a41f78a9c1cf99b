/** Which document of the catalogue a text means: by number, by title, by popular name. */
@NullMarked
package io.zhuqi.policy.citation;

import org.jspecify.annotations.NullMarked;
