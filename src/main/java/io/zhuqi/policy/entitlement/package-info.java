/** Who is entitled to which measure, clause by clause: conditions of the catalogue, size by definition, answers of officials. */
@NullMarked
package io.zhuqi.policy.entitlement;

import org.jspecify.annotations.NullMarked;
