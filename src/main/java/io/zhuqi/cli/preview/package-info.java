/** What would become of files, told before anything is stored. */
@NullMarked
package io.zhuqi.cli.preview;

import org.jspecify.annotations.NullMarked;
