package io.zhuqi.pipeline.print;

import io.zhuqi.delivery.FindingList;
import java.util.Locale;

/** The list of findings in each language. */
@FunctionalInterface
public interface FindingLists {
    FindingList in(Locale locale);
}
