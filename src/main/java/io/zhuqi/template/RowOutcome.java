package io.zhuqi.template;

/** What became of one physical row: a record, or a row that is no data, with its reason. */
public sealed interface RowOutcome permits RawRecord, IgnoredRow, RefusedRow {
    /** 1-based, as a spreadsheet program shows it. */
    int rowNo();
}
