package io.zhuqi.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs SQL scripts that are packed with the program, one after the other. */
public final class ScriptStore {
    private static final String SUFFIX = ".sql";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public ScriptStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Runs scripts in one transaction, so that a later one sees the temporary tables of an earlier one.
     *
     * @param owner the class beside whose package the scripts lie
     * @param names without suffix, in order; one may come several times
     * @throws org.springframework.dao.DataAccessException when one fails; nothing of the others then remains
     */
    public void run(Class<?> owner, List<String> names) {
        List<String> scripts = names.stream().map(name -> read(owner, name)).toList();
        transaction.executeWithoutResult(status -> scripts.forEach(jdbc::execute));
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name + SUFFIX)) {
            if (in == null) {
                throw new IllegalArgumentException("no script " + name + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
