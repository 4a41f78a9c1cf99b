package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.SqlDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of the report: {@code reports/tables/<id>.sql}. Header keys: {@code title.zh/en}, {@code empty.zh/en},
 * optional {@code note.zh/en}, one {@code column.<id>: FORM weight | zh | en [| group zh | group en]} a column,
 * optional {@code total: id, id …} (columns to be summed), {@code figure.<id>: code@window} (the cell is that figure,
 * scope in the result column {@code scope}), {@code light.<id>: column} (its traffic light).
 */
record TableDefinition(String id, SqlDefinition source, List<ColumnDefinition> columns, Set<String> totals) {
    private static final String COLUMN = "column.";
    private static final int WITHOUT_GROUP = 3;
    private static final int WITH_GROUP = 5;

    /**
     * @param figure {@code code@window} or null
     * @param light the result column with the light's code or null
     */
    record ColumnDefinition(
            String id,
            Wording label,
            Wording group,
            Block.Column.ValueForm form,
            double weight,
            @Nullable String figure,
            @Nullable String light) {
        Block.Column in(Locale locale) {
            return new Block.Column(id, label.in(locale), group.in(locale), form, weight);
        }
    }

    static TableDefinition load(JobsFolder jobs, String id) {
        String file = "reports/tables/" + id + ".sql";
        SqlDefinition source = SqlDefinition.parse(file, jobs.read(file));
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Map.Entry<String, String> entry : source.header().entrySet()) {
            if (entry.getKey().startsWith(COLUMN)) {
                columns.add(column(source, entry.getKey().substring(COLUMN.length()), entry.getValue()));
            }
        }
        Set<String> totals = new HashSet<>();
        String total = source.header().get("total");
        if (total != null) {
            Arrays.stream(total.split(",")).map(String::strip).forEach(totals::add);
        }
        return new TableDefinition(id, source, List.copyOf(columns), Set.copyOf(totals));
    }

    private static ColumnDefinition column(SqlDefinition source, String id, String text) {
        String[] parts = Arrays.stream(text.split("\\|")).map(String::strip).toArray(String[]::new);
        String[] form = parts[0].split("\\s+");
        if ((parts.length != WITHOUT_GROUP && parts.length != WITH_GROUP) || form.length != 2) {
            throw new ControlRoomException(
                    source.file(),
                    1,
                    "column." + id + " is not understood",
                    "write \"FORM weight | zh | en\", optionally \"| zh group | en group\"");
        }
        return new ColumnDefinition(
                id,
                new Wording(parts[1], parts[2]),
                parts.length == WITH_GROUP ? new Wording(parts[3], parts[4]) : new Wording("", ""),
                valueForm(source, id, form[0]),
                Double.parseDouble(form[1]),
                source.header().get("figure." + id),
                source.header().get("light." + id));
    }

    private static Block.Column.ValueForm valueForm(SqlDefinition source, String id, String name) {
        try {
            return Block.Column.ValueForm.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ControlRoomException(
                    source.file(),
                    1,
                    "column." + id + " has the unknown form " + name,
                    "use one of " + Arrays.toString(Block.Column.ValueForm.values()));
        }
    }

    Wording wording(String key) {
        return new Wording(
                source.header().getOrDefault(key + ".zh", ""), source.header().getOrDefault(key + ".en", ""));
    }
}
