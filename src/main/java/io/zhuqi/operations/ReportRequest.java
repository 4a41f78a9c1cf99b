package io.zhuqi.operations;

import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.privacy.Circulation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A monthly report.
 *
 * @param businessDate null for the earlier of the period's last day and today
 * @param knowledgeDate null for the latest stamp in the store
 * @param key the period and the edition
 * @param out the folder below which {@link IssueKey#folder} is written
 * @param locale the report's language
 * @param edition for whom it is printed
 */
public record ReportRequest(
        IssueKey key,
        @Nullable LocalDate businessDate,
        @Nullable LocalDate knowledgeDate,
        Path out,
        Locale locale,
        Circulation edition,
        Author author) {}
