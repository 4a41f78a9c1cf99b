/** The verbs that only look: runs, files, rows, findings, figures, issues. */
@NullMarked
package io.zhuqi.cli.listing;

import org.jspecify.annotations.NullMarked;
