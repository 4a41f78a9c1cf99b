/** Which measures of the catalogue may help with a problem: search by meaning, with the words that made each match. */
@NullMarked
package io.zhuqi.policy.search;

import org.jspecify.annotations.NullMarked;
