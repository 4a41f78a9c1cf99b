package io.zhuqi.pipeline;

/** The names of the jobs. */
public final class JobNames {
    /** Take in, check, store, resolve, reconcile, measure. */
    public static final String NIGHTLY = "nightly";

    /** The same for files that were received before and are to be read again. */
    public static final String READ_AGAIN = "read-again";

    /** Brings what is derived to the report's dates and issues the report. */
    public static final String MONTHLY_REPORT = "monthly-report";

    /** Brings what is derived to certain dates, so that it can be looked at. */
    public static final String DERIVE = "derive";

    /** Issues an edition or prints papers from what is derived already. */
    public static final String PRINT = "print";

    private JobNames() {}
}
