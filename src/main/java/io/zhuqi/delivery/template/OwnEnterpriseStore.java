package io.zhuqi.delivery.template;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is posted where, as resolution last understood it. */
public final class OwnEnterpriseStore {
    private final JdbcClient jdbc;

    public OwnEnterpriseStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** All postings that have not ended by a day, in the order of the enterprise register. */
    public List<OwnEnterprise> on(LocalDate day) {
        return jdbc.sql("""
                        select e.name as enterprise, e.enterprise_id as credit_code, e.county, o.name as official, p.unit
                        from derived.posting p
                        join derived.enterprise e using (enterprise_id)
                        join derived.official o using (official_id)
                        where p.ended_on is null or p.ended_on >= ?
                        order by e.sort, o.name, p.posting_id""").param(day).query(OwnEnterprise.class).list();
    }
}
