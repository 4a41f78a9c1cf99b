package io.zhuqi.sample.sheet;

/** The kinds of file that offices send. */
public enum Format {
    XLSX,
    XLS,
    CSV_UTF8,
    CSV_UTF8_MARKED,
    CSV_GB18030
}
