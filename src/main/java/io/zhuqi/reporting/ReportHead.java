package io.zhuqi.reporting;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What stands above and around the report.
 *
 * @param banner the publication's line above the title, e.g. an internal-material note
 * @param title the report's title
 * @param issueText e.g. the printed issue number
 * @param periodText the period and the cut-off in words
 * @param organ the issuing office
 * @param period ISO year-month
 */
public record ReportHead(
        String banner,
        String title,
        String issueText,
        String periodText,
        String organ,
        String period,
        int issue,
        int version,
        LocalDate businessDate,
        LocalDate knowledgeDate,
        Locale locale) {}
