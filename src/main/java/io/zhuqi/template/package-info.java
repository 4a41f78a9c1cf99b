/** Recognises which known sheet this is and maps positioned cells to named raw fields; every leftover row is accounted for by name. */
@NullMarked
package io.zhuqi.template;

import org.jspecify.annotations.NullMarked;
