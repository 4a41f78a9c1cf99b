/**
 * The command line: verbs over {@code operations}. A verb parses, calls, prints and returns an exit code; it decides
 * nothing. All wording comes from the bundle {@code io.zhuqi.cli.words}.
 */
@NullMarked
package io.zhuqi.cli;

import org.jspecify.annotations.NullMarked;
