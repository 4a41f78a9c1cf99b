package io.zhuqi.store.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.store.ContractTables;
import io.zhuqi.store.TestPostgres;
import io.zhuqi.store.row.RowTable.Column;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema grows with the sheet kinds and never rewrites rows. */
class SchemaStoreTest {
    private static final RowTable ONE = new RowTable("thing", List.of(new Column("name", ColumnType.TEXT)));

    @Test
    void makesATableForEveryKindOnce() {
        DataSource database = TestPostgres.freshDatabase();
        JdbcClient client = JdbcClient.create(database);
        assertThat(client.sql("select tablename from pg_tables where schemaname = 'public'")
                        .query(String.class)
                        .list())
                .containsAll(
                        ContractTables.all().stream().map(RowTable::tableName).toList());
        assertThat(ContractTables.all()).hasSize(14);
        assertThat(new SchemaStore(database).migrate(ContractTables.all())).isEmpty();
        client.sql("insert into row_outcomes (file_id, row_no, quantity, quantity_approx) values (1, 2, 150, true)")
                .update();
    }

    @Test
    void addsAFieldToAKindThatHasRows() {
        DataSource database = TestPostgres.freshDatabase(List.of(ONE));
        JdbcClient client = JdbcClient.create(database);
        client.sql("insert into row_thing (file_id, row_no, name) values (1, 1, 'a')")
                .update();
        new SchemaStore(database)
                .migrate(List.of(new RowTable(
                        "thing",
                        List.of(new Column("name", ColumnType.TEXT), new Column("seen_on", ColumnType.DATE)))));
        assertThat(client.sql("select name from row_thing where seen_on is null")
                        .query(String.class)
                        .single())
                .isEqualTo("a");
    }

    @Test
    void refusesToChangeTheTypeOfAField() {
        DataSource database = TestPostgres.freshDatabase(List.of(ONE));
        RowTable changed = new RowTable("thing", List.of(new Column("name", ColumnType.DATE)));
        assertThatThrownBy(() -> new SchemaStore(database).migrate(List.of(changed)))
                .rootCause()
                .hasMessageContaining("Field name of sheet kind thing is stored as text");
    }

    @Test
    void ruleSqlCanReadButNeitherWriteNorLookElsewhere() {
        DataSource database = TestPostgres.freshDatabase();
        JdbcClient.create(database).sql("create table derived.later (n int)").update();
        ReaderStore reader = new ReaderStore(database);
        Duration limit = Duration.ofSeconds(5);
        assertThat(reader.<Long>read(limit, client -> client.sql("select count(*) from derived.later, row_problems")
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(reader.<String>read(limit, client -> client.sql("select current_user")
                        .query(String.class)
                        .single()))
                .isEqualTo(ReaderStore.ROLE);
        assertThatThrownBy(() -> reader.read(
                        limit, client -> client.sql("delete from setting").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> reader.read(limit, client -> client.sql("select rolpassword from pg_authid")
                        .query()
                        .listOfRows()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> reader.read(
                        Duration.ofMillis(100),
                        client -> client.sql("select pg_sleep(20)").query().listOfRows()))
                .isInstanceOf(DataAccessException.class);
    }
}
