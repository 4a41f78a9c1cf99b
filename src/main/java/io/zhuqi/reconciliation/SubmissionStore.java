package io.zhuqi.reconciliation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who owed what for a month, and whether it came; reads what {@link ReconciliationStore} derived for the same month. */
public final class SubmissionStore {
    private static final String COUNTY = """
            select c.name as who, null::text as of_unit, s.county, s.kind, s.due_on, s.received_on, 1 as expected,
                   s.received::int as received, s.on_time::int as on_time, f.path
            from derived.submission s
            join county c on c.code = s.county
            left join source_file f using (file_id)
            where s.period_start = :start
            order by c.sort, s.kind""";
    private static final String UNIT = """
            select s.unit as who, null::text as of_unit, case when count(distinct s.county) = 1 then min(s.county) end as county, s.kind,
                   min(s.due_on) as due_on, case when bool_and(s.received) then max(s.received_on) end as received_on,
                   count(*)::int as expected, (count(*) filter (where s.received))::int as received,
                   (count(*) filter (where s.on_time))::int as on_time, null::text as path
            from derived.official_submission s
            where s.period_start = :start
            group by s.unit, s.kind
            order by s.unit, s.kind""";
    private static final String OFFICIAL = """
            select o.name as who, s.unit as of_unit, s.county, s.kind, s.due_on, s.received_on, s.days_due as expected,
                   s.days_written as received, case when s.on_time then s.days_written else 0 end as on_time, f.path
            from derived.official_submission s
            join derived.official o using (official_id)
            left join source_file f using (file_id)
            where s.period_start = :start
            order by s.unit, o.name, o.official_id, s.kind""";

    private final JdbcClient jdbc;

    public SubmissionStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Who is asked about. */
    public enum By {
        /** Each county and sheet kind: one is expected. */
        COUNTY(SubmissionStore.COUNTY),
        /** Each unit and sheet kind: as many are expected as it has officials at work in the month. */
        UNIT(SubmissionStore.UNIT),
        /** Each official and sheet kind: as many are expected as the official has working days in the month. */
        OFFICIAL(SubmissionStore.OFFICIAL);

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /** How a submission stands. */
    public enum State {
        ON_TIME,
        /** All of it came, some of it after its day. */
        LATE,
        /** Some of it came. */
        IN_PART,
        /** Nothing came, and it is due. */
        MISSING,
        /** Nothing came, and it is not due yet. */
        NOT_YET_DUE
    }

    /**
     * Something owed.
     *
     * @param ofUnit an official's unit; null otherwise
     * @param county GB/T 2260; null for a unit with officials in several
     * @param receivedOn when the first of it came, of a unit when all had come; null while it has not
     * @param path of the file that brought it first; null for a unit
     */
    public record Owed(
            String who,
            @Nullable String ofUnit,
            @Nullable String county,
            String kind,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate receivedOn,
            int expected,
            int received,
            int onTime,
            @Nullable String path) {
        /**
         * How it stands.
         *
         * @param today the day by which something may be overdue
         */
        public State state(LocalDate today) {
            if (received == 0) {
                return dueOn != null && today.isAfter(dueOn) ? State.MISSING : State.NOT_YET_DUE;
            }
            if (received < expected) {
                return State.IN_PART;
            }
            return onTime >= expected ? State.ON_TIME : State.LATE;
        }
    }

    /** Counties in their fixed order, units and officials by name. Empty when the month is not derived. */
    public List<Owed> of(YearMonth period, By by) {
        return jdbc.sql(by.sql)
                .param("start", period.atDay(1))
                .query(Owed.class)
                .list();
    }

    /** The day by which materials count as received in what is derived now. */
    public LocalDate knowledgeDate() {
        return jdbc.sql("select knowledge_date from derived.state")
                .query(LocalDate.class)
                .single();
    }
}
