package io.zhuqi.reporting.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The reports issued, never forgotten, and every print of them. */
public final class IssueStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public IssueStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** The newest version of a report; empty when none was issued. */
    public Optional<Issue> latest(IssueKey key) {
        return jdbc.sql("select * from report_issue where period = ? and scope = ? order by version desc limit 1")
                .param(key.period().toString())
                .param(key.scope())
                .query(IssueStore::issue)
                .optional();
    }

    /** One version of a report. */
    public Optional<Issue> version(IssueKey key, int version) {
        return jdbc.sql("select * from report_issue where period = ? and scope = ? and version = ?")
                .param(key.period().toString())
                .param(key.scope())
                .param(version)
                .query(IssueStore::issue)
                .optional();
    }

    /** All issues, by period, scope (the city first) and version. */
    public List<Issue> all() {
        return jdbc.sql("select * from report_issue order by period, scope <> 'city', scope, version")
                .query(IssueStore::issue)
                .list();
    }

    /** The languages in which a version was printed, with the folder of the last print of each, Chinese first. */
    public List<Print> places(Issue issue) {
        return jdbc.sql("""
                        select distinct on (language) * from issue_print
                        where period = ? and scope = ? and version = ? and outcome <> 'HELD'
                        order by language desc, print_id desc
                        """)
                .param(issue.key().period().toString())
                .param(issue.key().scope())
                .param(issue.version())
                .query(IssueStore::print)
                .list();
    }

    /** Held reports that nothing has been issued for since, by period and scope. */
    public List<Print> held() {
        return jdbc.sql("""
                        select * from (
                          select distinct on (period, scope) * from issue_print
                          order by period, scope, print_id desc) last
                        where outcome = 'HELD' order by period, scope <> 'city', scope
                        """).query(IssueStore::print).list();
    }

    /** The prints that a run made, in order. */
    public List<Print> printsOf(long runId) {
        return jdbc.sql("select * from issue_print where run_id = ? order by print_id")
                .param(runId)
                .query(IssueStore::print)
                .list();
    }

    /** How many prints a version has in a language that were put in place of something else. */
    public int prints(IssueKey key, int version, String language) {
        return jdbc.sql("""
                        select count(*) from issue_print where period = ? and scope = ? and version = ?
                        and language = ? and outcome in ('ISSUED', 'CORRECTED', 'REPRINTED')
                        """)
                .param(key.period().toString())
                .param(key.scope())
                .param(version)
                .param(language)
                .query(Integer.class)
                .single();
    }

    /** The files of a version in a language, by name; empty when it was not printed in that language. */
    public List<FrozenFile> files(IssueKey key, int version, String language) {
        return jdbc.sql("""
                        select name, sha256, size_bytes from issue_file
                        where period = ? and scope = ? and version = ? and language = ? order by name collate "C"
                        """)
                .param(key.period().toString())
                .param(key.scope())
                .param(version)
                .param(language)
                .query(FrozenFile.class)
                .list();
    }

    /** Writes an issue, its files and its print down as one; an issue that is written already stays as it is. */
    public void record(Issue issue, Print print, List<FrozenFile> files) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into report_issue (period, scope, version, issue_no, business_date, knowledge_date,
                              run_id, figures_sha256, path, issued_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (period, scope, version) do nothing
                            """)
                    .param(issue.key().period().toString())
                    .param(issue.key().scope())
                    .param(issue.version())
                    .param(issue.number())
                    .param(issue.businessDate())
                    .param(issue.knowledgeDate())
                    .param(issue.runId())
                    .param(issue.figuresSha256())
                    .param(issue.path())
                    .param(OffsetDateTime.ofInstant(issue.issuedAt(), ZoneOffset.UTC))
                    .update();
            replaceFiles(print, files);
            add(print);
        });
    }

    private void replaceFiles(Print print, List<FrozenFile> files) {
        jdbc.sql("delete from issue_file where period = ? and scope = ? and version = ? and language = ?")
                .param(print.key().period().toString())
                .param(print.key().scope())
                .param(print.version())
                .param(print.language())
                .update();
        for (FrozenFile file : files) {
            jdbc.sql("insert into issue_file values (?, ?, ?, ?, ?, ?, ?)")
                    .param(print.key().period().toString())
                    .param(print.key().scope())
                    .param(print.version())
                    .param(print.language())
                    .param(file.name())
                    .param(file.sha256())
                    .param(file.sizeBytes())
                    .update();
        }
    }

    /** Writes a print down. */
    public void add(Print print) {
        jdbc.sql("""
                        insert into issue_print (period, scope, version, language, run_id, business_date, knowledge_date,
                          figures_sha256, outcome, verdict, reasons, folder, printed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .param(print.key().period().toString())
                .param(print.key().scope())
                .param(print.version())
                .param(print.language())
                .param(print.runId())
                .param(print.businessDate())
                .param(print.knowledgeDate())
                .param(print.figuresSha256())
                .param(print.outcome().name())
                .param(print.verdict().name())
                .param(JSON.writeValueAsString(print.reasons()))
                .param(print.folder())
                .param(OffsetDateTime.ofInstant(print.printedAt(), ZoneOffset.UTC))
                .update();
    }

    /** An operator's word on just these figures of a report; empty when there is none. */
    public Optional<Release> release(IssueKey key, String figuresSha256) {
        return jdbc.sql("""
                        select reason, operator, released_on from issue_release
                        where period = ? and scope = ? and figures_sha256 = ?
                        """)
                .param(key.period().toString())
                .param(key.scope())
                .param(figuresSha256)
                .query(Release.class)
                .optional();
    }

    /** Keeps an operator's word; the first one on the same figures stands. */
    public void release(IssueKey key, String figuresSha256, Release release, long runId) {
        jdbc.sql("insert into issue_release values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(key.period().toString())
                .param(key.scope())
                .param(figuresSha256)
                .param(release.reason())
                .param(release.operator())
                .param(release.releasedOn())
                .param(runId)
                .update();
    }

    /**
     * The newest versions that were made before an earlier period of the same scope was corrected, so that what they carry over from it
     * may be wrong; by period and scope.
     */
    public List<Issue> stale() {
        return jdbc.sql("""
                        select i.* from report_issue i
                        where not exists (select from report_issue n
                                          where (n.period, n.scope) = (i.period, i.scope) and n.version > i.version)
                          and exists (select from report_issue c
                                      where c.scope = i.scope and c.period < i.period and c.version > 1
                                        and c.run_id > (select coalesce(max(p.run_id), i.run_id) from issue_print p
                                                        where (p.period, p.scope) = (i.period, i.scope)
                                                          and p.outcome <> 'HELD'))
                        order by i.period, i.scope <> 'city', i.scope
                        """).query(IssueStore::issue).list();
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                key(row),
                row.getInt("version"),
                row.getInt("issue_no"),
                row.getObject("business_date", LocalDate.class),
                row.getObject("knowledge_date", LocalDate.class),
                row.getLong("run_id"),
                row.getString("figures_sha256"),
                row.getString("path"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }

    private static Print print(ResultSet row, int number) throws SQLException {
        return new Print(
                key(row),
                row.getInt("version"),
                row.getString("language"),
                row.getLong("run_id"),
                row.getObject("business_date", LocalDate.class),
                row.getObject("knowledge_date", LocalDate.class),
                row.getString("figures_sha256"),
                Print.Outcome.valueOf(row.getString("outcome")),
                Print.Verdict.valueOf(row.getString("verdict")),
                Arrays.asList(JSON.readValue(row.getString("reasons"), String[].class)),
                row.getString("folder"),
                row.getObject("printed_at", OffsetDateTime.class).toInstant());
    }

    private static IssueKey key(ResultSet row) throws SQLException {
        return new IssueKey(YearMonth.parse(row.getString("period")), row.getString("scope"));
    }
}
