package io.zhuqi.store;

import io.zhuqi.store.embedded.EmbeddedPostgres;
import io.zhuqi.store.embedded.PostgresOptions;
import io.zhuqi.store.row.RowTable;
import io.zhuqi.store.row.SchemaStore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Databases for tests: one server for each JVM (under {@code target/}, without fsync), one template with the whole schema, and a fresh
 * copy of it for whoever asks, normally once per test class:
 *
 * <pre>private static final DataSource DATABASE = TestPostgres.freshDatabase();</pre>
 */
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static final String OWN = "t" + ProcessHandle.current().pid();
    private static boolean templateMade;

    private TestPostgres() {}

    /** A new database with the schema, all row tables of the contract, and no rows. */
    public static synchronized DataSource freshDatabase() {
        String template = OWN + "_template";
        if (!templateMade) {
            create(template, "template0");
            new SchemaStore(dataSource(template)).migrate(ContractTables.all());
            templateMade = true;
        }
        String name = OWN + "_" + NUMBER.incrementAndGet();
        create(name, template);
        return dataSource(name);
    }

    /** A new database with the schema and these row tables only. */
    public static DataSource freshDatabase(Collection<RowTable> tables) {
        DataSource database = emptyDatabase();
        new SchemaStore(database).migrate(tables);
        return database;
    }

    /** A new database without any schema. */
    public static DataSource emptyDatabase() {
        String name = OWN + "_" + NUMBER.incrementAndGet();
        create(name, "template0");
        return dataSource(name);
    }

    private static EmbeddedPostgres start() {
        Path target = Path.of("target").toAbsolutePath();
        EmbeddedPostgres server = EmbeddedPostgres.start(
                target.resolve("test-postgres"), new PostgresOptions(target.resolve("postgres-binaries"), false));
        JdbcClient client = JdbcClient.create(dataSource(server, "zhuqi"));
        dropLeftovers(client);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Databases of test runs that have ended. */
    private static void dropLeftovers(JdbcClient client) {
        List<String> names = client.sql("select datname from pg_database where datname ~ '^t[0-9]+_'")
                .query(String.class)
                .list();
        for (String name : names) {
            long pid = Long.parseLong(name.substring(1, name.indexOf('_')));
            if (ProcessHandle.of(pid).isEmpty()
                    || pid == ProcessHandle.current().pid()) {
                client.sql("drop database if exists " + name + " with (force)").update();
            }
        }
    }

    private static void create(String name, String template) {
        JdbcClient.create(dataSource("zhuqi"))
                .sql("create database " + name + " template " + template + " strategy file_copy")
                .update();
    }

    private static DataSource dataSource(String database) {
        return dataSource(SERVER, database);
    }

    private static DataSource dataSource(EmbeddedPostgres server, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setDatabaseName(database);
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }
}
