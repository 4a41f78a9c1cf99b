package io.zhuqi.reporting.privacy;

import io.zhuqi.reporting.privacy.PrivacyRules.Column;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which names stand in the accepted rows. */
public final class PersonStore {
    private final JdbcClient jdbc;

    public PersonStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Every different text of these columns, as written; ordered. */
    List<String> texts(List<Column> columns) {
        String all = columns.stream()
                .map(column -> "select \"" + column.field() + "\"::text as name from row_" + column.kind())
                .collect(Collectors.joining(" union "));
        return jdbc.sql("select name from (" + all + ") t where name <> '' order by name")
                .query(String.class)
                .list();
    }
}
