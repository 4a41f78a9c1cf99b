/** The characters of names: how they sound and look, how much each tells, and which names share them. */
@NullMarked
package io.zhuqi.resolution.name.letters;

import org.jspecify.annotations.NullMarked;
