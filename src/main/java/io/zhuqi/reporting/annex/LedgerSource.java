package io.zhuqi.reporting.annex;

import io.zhuqi.reporting.Ledger;
import java.util.Locale;
import java.util.Optional;

/** Gives a ledger that a report's workbook carries beside those that prove its figures. */
@FunctionalInterface
public interface LedgerSource {
    /** What the scope of a county begins with. */
    String COUNTY = "county:";

    /**
     * The ledger of a scope.
     *
     * @param scope {@code city} or {@code county:CODE}
     * @return empty where the scope has no such ledger
     */
    Optional<Ledger> ledger(String scope, Locale locale);

    /** The county of a scope; empty for the city. */
    static String county(String scope) {
        return scope.startsWith(COUNTY) ? scope.substring(COUNTY.length()) : "";
    }
}
