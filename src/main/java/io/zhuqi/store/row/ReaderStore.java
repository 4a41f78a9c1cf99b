package io.zhuqi.store.row;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs SQL that comes from the control room: in a read-only transaction, as a role that may only read the program's tables, and for a
 * limited time.
 */
public final class ReaderStore {
    /** The role; it cannot log in. */
    public static final String ROLE = "zhuqi_reader";

    private static final String MAY_BECOME =
            "select exists (select from pg_roles where rolname = ? and pg_has_role(current_user, oid, 'MEMBER'))";

    private final DataSource database;

    /** @param database as the owner of the tables */
    public ReaderStore(DataSource database) {
        this.database = database;
    }

    /**
     * Does some reading on one snapshot of the database.
     *
     * @param limit for each statement; a longer one is cancelled and fails
     * @param reading must not keep the client
     * @throws DataAccessException when the SQL is wrong, writes, reads what it may not, or takes too long
     */
    public <T> T read(Duration limit, Function<JdbcClient, T> reading) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return transaction.execute(status -> {
            jdbc.execute("set local statement_timeout = " + limit.toMillis());
            if (Boolean.TRUE.equals(jdbc.queryForObject(MAY_BECOME, Boolean.class, ROLE))) {
                jdbc.execute("set local role " + ROLE);
            }
            return reading.apply(JdbcClient.create(jdbc));
        });
    }

    /** Makes the role and lets it read; says what is missing where the server does not let us. */
    Optional<String> prepare() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String user = String.valueOf(jdbc.queryForObject("select quote_ident(current_user)", String.class));
        try {
            jdbc.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s nologin;
                        end if;
                        if not pg_has_role(current_user, '%1$s', 'MEMBER') then
                            grant %1$s to current_user;
                        end if;
                    exception when duplicate_object or unique_violation then null;
                    end $$""".formatted(ROLE));
            for (String schema : new String[] {"public", "derived"}) {
                jdbc.execute("grant usage on schema %s to %s".formatted(schema, ROLE));
                jdbc.execute("grant select on all tables in schema %s to %s".formatted(schema, ROLE));
                jdbc.execute(
                        "alter default privileges in schema %s grant select on tables to %s".formatted(schema, ROLE));
            }
            return Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of(
                    ("Rule SQL will run with the rights of %1$s, because the reading role cannot be set up (%2$s)."
                                    + " An administrator can: create role %3$s nologin; grant %3$s to %1$s;")
                            .formatted(user, e.getMostSpecificCause().getMessage(), ROLE));
        }
    }
}
