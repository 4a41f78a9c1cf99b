package io.zhuqi.cli.session;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The month that a verb speaks of. */
public final class PeriodOption {
    @Option(names = "--period", paramLabel = "YYYY-MM", required = true)
    @Nullable
    YearMonth period;

    /** The month; picocli has refused a command line without one. */
    public YearMonth value() {
        if (period == null) {
            throw new IllegalStateException("no period");
        }
        return period;
    }
}
