package io.zhuqi.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A monthly report.
 *
 * @param businessDate null for the earlier of the period's last day and today
 * @param knowledgeDate null for the latest stamp in the store
 * @param out the folder below which {@code <period>/city/} is written
 * @param locale the report's language
 */
public record ReportRequest(
        YearMonth period,
        @Nullable LocalDate businessDate,
        @Nullable LocalDate knowledgeDate,
        Path out,
        Locale locale,
        Author author) {}
