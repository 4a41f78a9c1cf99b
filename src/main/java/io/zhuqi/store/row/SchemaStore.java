package io.zhuqi.store.row;

import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema of this program: the migrations packed with it, the row tables of the sheet kinds, the reading role. */
public final class SchemaStore {
    private final DataSource database;

    /** @param database as the owner of the tables */
    public SchemaStore(DataSource database) {
        this.database = database;
    }

    /**
     * Makes or extends the schema; changes nothing when it is up to date.
     *
     * @param rows one table for each sheet kind
     * @return what an operator should know: that rule SQL runs without the reading role because it cannot be made here; normally empty
     * @throws IllegalStateException when a field's type was changed
     * @throws org.flywaydb.core.api.FlywayException when a migration fails; what it did is undone
     */
    public Optional<String> migrate(Collection<RowTable> rows) {
        Flyway.configure(SchemaStore.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new RowTableStore(rows))
                .load()
                .migrate();
        return new ReaderStore(database).prepare();
    }
}
