package io.zhuqi.measurement;

import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the tables of populations and says what they are like. */
final class PopulationStore {
    private final JdbcClient client;

    PopulationStore(JdbcClient client) {
        this.client = client;
    }

    /** Makes the population's rows anew from the derived tables. */
    void make(Population population) {
        String table = population.table();
        client.sql("drop table if exists " + table).update();
        client.sql("create table " + table + " as\n" + population.definition().sql())
                .update();
        client.sql("analyze " + table).update();
    }

    /** The rows that were made last. */
    Columns columns(Population population) {
        boolean repeated = client.sql("select exists (select from %s group by as_of, subject having count(*) > 1)"
                        .formatted(population.table()))
                .query(Boolean.class)
                .single();
        return new Columns(types(population.table()), !repeated);
    }

    /**
     * The columns of a table or of a SELECT in brackets.
     *
     * @throws org.springframework.dao.DataAccessException when the SQL is wrong
     */
    Map<String, Columns.Type> types(String rows) {
        return client.sql("select * from " + rows + " limit 0").query(result -> {
            Map<String, Columns.Type> types = new LinkedHashMap<>();
            ResultSetMetaData meta = result.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                types.put(meta.getColumnLabel(i), type(meta.getColumnType(i)));
            }
            return Collections.unmodifiableMap(types);
        });
    }

    private static Columns.Type type(int sqlType) {
        return switch (sqlType) {
            case Types.ARRAY -> Columns.Type.LIST;
            case Types.DATE -> Columns.Type.DATE;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Columns.Type.INTEGER;
            case Types.NUMERIC -> Columns.Type.DECIMAL;
            default -> Columns.Type.TEXT;
        };
    }
}
