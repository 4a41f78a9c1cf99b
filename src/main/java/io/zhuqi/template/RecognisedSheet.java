package io.zhuqi.template;

import java.util.Iterator;

/** A sheet that was looked at: of a known kind, one of our own, or refused with the reason. Either way all its rows are accounted for. */
public sealed interface RecognisedSheet permits KnownSheet, OwnSheet, RefusedSheet {
    /**
     * Every non-empty row in order, one outcome each; can be walked once.
     *
     * @throws io.zhuqi.tabular.UncheckedUnreadable while walking, when the file turns out to be damaged
     */
    Iterator<RowOutcome> rows();
}
