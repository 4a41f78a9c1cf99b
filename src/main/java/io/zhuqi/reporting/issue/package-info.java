/** Issues and their versions: frozen figures, what changed from one version to the next and by which files, what was held and released. */
@NullMarked
package io.zhuqi.reporting.issue;

import org.jspecify.annotations.NullMarked;
