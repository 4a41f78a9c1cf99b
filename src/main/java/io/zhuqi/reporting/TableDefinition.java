package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.SqlDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of the report: {@code reports/tables/<id>.sql}. Header keys: {@code title.zh/en}, {@code empty.zh/en},
 * optional {@code note.zh/en}, one {@code column.<id>: FORM weight | zh | en [| group zh | group en]} a column,
 * optional {@code total: id, id …} (columns to be summed), {@code total_of_rows: id, id …} (of these the total is that of the rows shown, which are not all that the scope's figure counts), {@code figure.<id>: code@window} (the cell is that figure,
 * scope in the result column {@code scope}; {@code {column}} in the code is what the row has there, and a row that has nothing there shows no figure; the query need not read it; {@code / n} after it divides what is printed), {@code light.<id>: column} (its traffic light), {@code words.<id>: list} (the cell is a code of
 * that list of {@code reports/words.yml}), {@code blank: id, id …} (no sign where there is no value), {@code names: id, id …} (columns with names and quotations, which are Chinese in every
 * language). Note and empty text are ICU messages that know {@code scope_kind}.
 */
record TableDefinition(String id, SqlDefinition source, List<ColumnDefinition> columns, Set<String> totals) {
    private static final String COLUMN = "column.";
    private static final Pattern FIGURE = Pattern.compile("([^@\\s]+)@([^@\\s]+)(?:\\s*/\\s*([1-9]\\d*))?");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final int WITHOUT_GROUP = 3;
    private static final int WITH_GROUP = 5;

    /**
     * @param figure the figure that stands in the column, or null
     * @param light the result column with the light's code or null
     * @param words the list by which a code is put into words, or null
     * @param blank whether nothing at all is printed where there is no value
     */
    record ColumnDefinition(
            String id,
            Wording label,
            Wording group,
            Block.Column.ValueForm form,
            double weight,
            @Nullable FigureColumn figure,
            @Nullable String light,
            @Nullable String words,
            boolean blank) {
        Block.Column in(Locale locale) {
            return new Block.Column(
                    id,
                    label.in(locale),
                    group.in(locale),
                    form,
                    weight,
                    figure == null ? BigDecimal.ONE : figure.divisor());
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
        return new TableDefinition(id, source, List.copyOf(columns), ids(source, "total"));
    }

    private static Set<String> ids(SqlDefinition source, String key) {
        String text = source.header().getOrDefault(key, "");
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The columns whose total is no figure, since the table has not all that the figure counts. */
    Set<String> totalsOfRows() {
        return ids(source, "total_of_rows");
    }

    /** The columns that hold names or quotations. */
    Set<String> names() {
        return ids(source, "names");
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
                figure(source, id),
                source.header().get("light." + id),
                source.header().get("words." + id),
                ids(source, "blank").contains(id));
    }

    /**
     * The figure of a column.
     *
     * @param divisor what is printed is the figure divided by it
     */
    record FigureColumn(String code, String window, BigDecimal divisor) {
        /**
         * The figure in a row.
         *
         * @param row what the query read; nothing for a total
         * @return null where the row does not say which figure it is
         */
        @Nullable
        FigureRef of(String scope, Map<String, @Nullable Object> row) {
            StringBuilder name = new StringBuilder();
            Matcher places = PLACE.matcher(code);
            while (places.find()) {
                @Nullable Object part = row.get(places.group(1));
                if (part == null) {
                    return null;
                }
                places.appendReplacement(name, Matcher.quoteReplacement(part.toString()));
            }
            return new FigureRef(places.appendTail(name).toString(), scope, window);
        }
    }

    private static @Nullable FigureColumn figure(SqlDefinition source, String id) {
        String text = source.header().get("figure." + id);
        if (text == null) {
            return null;
        }
        Matcher matcher = FIGURE.matcher(text);
        if (!matcher.matches()) {
            throw new ControlRoomException(
                    source.file(),
                    1,
                    "figure." + id + " is not a figure: " + text,
                    "write code@window or code@window / 10000");
        }
        return new FigureColumn(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3) == null ? BigDecimal.ONE : new BigDecimal(matcher.group(3)));
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
