package io.zhuqi.pipeline.print;

import io.zhuqi.reporting.issue.ChangeWording;
import java.util.Locale;

/** Makes the wording of changes in a language. */
@FunctionalInterface
public interface ChangeWords {
    ChangeWording in(Locale locale);
}
