package io.zhuqi.template;

import java.util.Iterator;
import java.util.List;

/** A sheet that was looked at: of a known kind, one of our own, or refused with the reason. Either way all its rows are accounted for. */
public sealed interface RecognisedSheet permits KnownSheet, OwnSheet, RefusedSheet {
    /**
     * Every non-empty row in order, one outcome each; can be walked once.
     *
     * @throws io.zhuqi.tabular.UncheckedUnreadable while walking, when the file turns out to be damaged
     */
    Iterator<RowOutcome> rows();

    /** The columns of further tables that stand to the right of this one and are read after it; empty for none. */
    default List<SheetColumns> beside() {
        return List.of();
    }
}
