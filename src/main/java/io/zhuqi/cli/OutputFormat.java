package io.zhuqi.cli;

/** In which form a list is printed; the constants are what a user types. */
final class OutputFormat {
    private OutputFormat() {}

    /** Lines for people, or a table for spreadsheets. */
    enum TextOrCsv {
        text,
        csv
    }

    /** The same, or JSON for programs. */
    enum TextCsvOrJson {
        text,
        csv,
        json
    }
}
