package io.zhuqi.cli.session;

/** In which form a list is printed; the constants are what a user types. */
public final class OutputFormat {
    private OutputFormat() {}

    /** Lines for people, or a table for spreadsheets. */
    public enum TextOrCsv {
        text,
        csv
    }

    /** The same, or JSON for programs. */
    public enum TextCsvOrJson {
        text,
        csv,
        json
    }
}
