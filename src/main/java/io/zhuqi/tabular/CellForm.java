package io.zhuqi.tabular;

/** What a cell holds, as the file says it; text that looks like a number stays text. */
public enum CellForm {
    TEXT,
    NUMBER,
    /** A number shown with a date format, or a cell of the file format's own date type. */
    DATE,
    BOOLEAN,
    /** An error value such as {@code #REF!}; its text is the error's name. */
    ERROR
}
