/** What a report does not tell everybody: whole telephone numbers in no edition, whole personal names in none for wide circulation. */
@NullMarked
package io.zhuqi.reporting.privacy;

import org.jspecify.annotations.NullMarked;
