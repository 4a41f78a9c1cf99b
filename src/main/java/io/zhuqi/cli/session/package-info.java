/** What all verbs share: options, the open program, wording, exit codes, saying what was done. */
@NullMarked
package io.zhuqi.cli.session;

import org.jspecify.annotations.NullMarked;
