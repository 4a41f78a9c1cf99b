/**
 * What an operator may ask of the program: run a night, issue a report, run again with a reason, recover, withdraw,
 * and look. Every request that changes anything is kept in the run history with its author and reason.
 */
@NullMarked
package io.zhuqi.operations;

import org.jspecify.annotations.NullMarked;
