/**
 * The policy catalogue: which document a text means, how big an enterprise is by whose definition, and who is entitled to what. Entitlement
 * is three-valued: a blank is never zero and never a refusal, it is a question to ask.
 */
@NullMarked
package io.zhuqi.policy;

import org.jspecify.annotations.NullMarked;
