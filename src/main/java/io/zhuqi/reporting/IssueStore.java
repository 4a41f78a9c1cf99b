package io.zhuqi.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports issued, never forgotten. */
public final class IssueStore {
    private final JdbcClient jdbc;

    public IssueStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The newest version of a period's report; empty when none was issued. */
    public Optional<Issue> latest(YearMonth period, String scope) {
        return jdbc.sql("select * from report_issue where period = ? and scope = ? order by version desc limit 1")
                .param(period.toString())
                .param(scope)
                .query((row, number) -> new Issue(
                        row.getString("period"),
                        row.getString("scope"),
                        row.getInt("version"),
                        row.getInt("issue_no"),
                        row.getObject("business_date", LocalDate.class),
                        row.getObject("knowledge_date", LocalDate.class),
                        row.getString("figures_sha256"),
                        row.getString("path")))
                .optional();
    }

    /**
     * The version that a report with these figures has: that of the latest issue when its figures are the same, else
     * one more.
     */
    public int versionFor(YearMonth period, String scope, String figuresSha256) {
        return latest(period, scope)
                .map(issue -> issue.figuresSha256().equals(figuresSha256) ? issue.version() : issue.version() + 1)
                .orElse(1);
    }

    /** Writes an issue down; one that is written already stays as it is. */
    public void record(Issue issue, long runId, Instant issuedAt) {
        jdbc.sql("""
                        insert into report_issue (period, scope, version, issue_no, business_date, knowledge_date,
                          run_id, figures_sha256, path, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (period, scope, version) do nothing
                        """)
                .param(issue.period())
                .param(issue.scope())
                .param(issue.version())
                .param(issue.number())
                .param(issue.businessDate())
                .param(issue.knowledgeDate())
                .param(runId)
                .param(issue.figuresSha256())
                .param(issue.path())
                .param(OffsetDateTime.ofInstant(issuedAt, ZoneOffset.UTC))
                .update();
    }
}
