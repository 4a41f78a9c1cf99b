package io.zhuqi.reporting.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the received cells in which a character stands. Reads every row of every kind: for the rare character that cannot be printed. */
public final class CharacterStore {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    public CharacterStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * A received cell.
     *
     * @param row as Excel shows it
     * @param column 0-based
     * @param field which the column was taken for; null when it was not taken
     * @param value the cell as found
     */
    record Place(
            String file,
            String sheet,
            int row,
            int column,
            String kind,
            @Nullable String field,
            String value) {}

    /**
     * The cells with a character, file by file, a few of each kind.
     *
     * @param kinds codes of kinds of sheet
     */
    List<Place> places(String character, Collection<String> kinds) {
        List<Place> places = new ArrayList<>();
        for (String kind : kinds) {
            places.addAll(jdbc.sql("""
                            select f.path as file, s.name as sheet, r.row_no as row, c.at - 1 as "column", :kind as kind, c.value,
                                   (select min(m.key) from jsonb_each_text(s.mapping) m where m.value = (c.at - 1)::text) as field
                            from row_%s r
                            join source_file f using (file_id)
                            join source_sheet s using (file_id, sheet_no)
                            cross join lateral unnest(r.cells) with ordinality c(value, at)
                            where array_to_string(r.cells, '') like '%%' || :character || '%%'
                              and c.value like '%%' || :character || '%%' and r.part = 1
                            order by f.path_order, r.sheet_no, r.row_no, c.at
                            limit :most
                            """.formatted(kind))
                    .param("kind", kind)
                    .param("character", character)
                    .param("most", MOST)
                    .query(Place.class)
                    .list());
        }
        return places;
    }
}
