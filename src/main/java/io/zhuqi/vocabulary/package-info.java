/** Value types and the records that travel between stages; knows nothing of files, databases or frameworks. */
@NullMarked
package io.zhuqi.vocabulary;

import org.jspecify.annotations.NullMarked;
