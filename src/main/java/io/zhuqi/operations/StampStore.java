package io.zhuqi.operations;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dates that are on record: what was received when, for which day a night counted, what was issued. */
final class StampStore {
    private final JdbcClient jdbc;

    StampStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The latest day on which something was received, withdrawn, decided or revoked; empty when nothing ever was. */
    Optional<LocalDate> latest() {
        return jdbc.sql("""
                        select max(day) from (
                          select max(received_on) as day from source_file
                          union all select max(withdrawn_on) from withdrawal
                          union all select max(decided_on) from decision where source_row_id is null
                          union all select max(revoked_on) from decision) days
                        """)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The business date of the last night that stamped its files with this day. */
    Optional<LocalDate> businessDateOf(LocalDate receivedOn) {
        return jdbc.sql("""
                        select business_date from run
                        where verb = 'nightly' and received_on = ? and business_date is not null
                        order by run_id desc limit 1
                        """).param(receivedOn).query(LocalDate.class).optional();
    }

    /** The business date of the period's latest issue. */
    Optional<LocalDate> issuedBusinessDate(YearMonth period) {
        return jdbc.sql("select business_date from report_issue where period = ? order by version desc limit 1")
                .param(period.toString())
                .query(LocalDate.class)
                .optional();
    }

    /** Whether the derived tables are complete and those of this period. */
    boolean isDerived(YearMonth period) {
        return jdbc.sql("select exists (select from derived.state where complete and period = ?)")
                .param(period.toString())
                .query(Boolean.class)
                .single();
    }

    /** What the derived tables were made from; empty when they never were. */
    String derivedSignature() {
        return jdbc.sql("select signature from derived.state where complete")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
