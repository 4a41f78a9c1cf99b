package io.zhuqi.reporting.issue;

import java.time.YearMonth;
import java.util.Locale;

/**
 * Which report: a period and the part of the programme that it speaks of.
 *
 * @param scope {@code city}, {@code county:620702}, {@code enterprise:CODE}
 */
public record IssueKey(YearMonth period, String scope) {
    /** The scope of the whole programme. */
    public static final String CITY = "city";

    /** Whether a figure of that scope belongs to this edition: the city's holds counties and units as well. */
    public boolean holds(String figureScope) {
        return figureScope.equals(scope)
                || (scope.equals(CITY) && (figureScope.startsWith("county:") || figureScope.startsWith("unit:")));
    }

    /** The folder of this edition below the folder of all reports: one for each language, Chinese without a mark. */
    public String folder(Locale locale) {
        String edition = scope.replace(':', '-');
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return period + "/" + (chinese ? edition : edition + "-" + locale.getLanguage());
    }
}
