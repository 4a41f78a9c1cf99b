package io.zhuqi.measurement;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.Label;
import io.zhuqi.control.SqlDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a group of indicators counts over: one SELECT over the derived tables for each cut-off.
 *
 * @param name part of a table name
 * @param row what one row is
 * @param scopes the scopes that its rows can be told apart by, besides the city
 * @param kinds the sheet kinds whose rows {@code row_id} may mean
 * @param source how a row names the place it comes from
 * @param shown the columns that a reader of the rows needs, with their names; a word map's codes are shown as its words
 */
record Population(
        String name,
        Label title,
        Label row,
        List<Scope> scopes,
        List<String> kinds,
        Source source,
        List<Shown> shown,
        SqlDefinition definition) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z_]*");
    private static final String SHOW = "show.";
    private static final String ALSO = "also.";

    /**
     * A column that readers of the rows need.
     *
     * @param words the word map whose codes it holds; null when it holds words or numbers
     */
    record Shown(String column, Label label, @Nullable String words) {}

    /** How a row names the place it comes from. */
    enum Source {
        /** By sheet kind and row identity. */
        ROW,
        /** By {@code file_id}, {@code sheet_no} and {@code row_no}. */
        FILE,
        /** By path, sheet name and row number in the row itself. */
        PLACE
    }

    static Population parse(String file, String text) {
        SqlDefinition definition = SqlDefinition.parse(file, text);
        String name = definition.required("name");
        if (!NAME.matcher(name).matches()) {
            throw mistake(file, "not a name: " + name, "use lower-case letters and hyphens");
        }
        List<Shown> shown = new ArrayList<>();
        definition.header().forEach((key, value) -> {
            if (key.startsWith(SHOW)) {
                shown.add(shown(file, key.substring(SHOW.length()), value));
            }
        });
        return new Population(
                name,
                new Label(definition.required("title.zh"), definition.required("title.en")),
                new Label(definition.required("row.zh"), definition.required("row.en")),
                scopes(definition),
                words(definition, "kinds"),
                source(definition),
                shown,
                definition);
    }

    private static List<Scope> scopes(SqlDefinition definition) {
        List<Scope> scopes = new ArrayList<>();
        for (String word : words(definition, "scopes")) {
            scopes.add(Scope.ofColumn(word)
                    .orElseThrow(() -> mistake(
                            definition.file(),
                            "unknown scope: " + word,
                            "use county, unit, enterprise, official, batch")));
        }
        return scopes;
    }

    private static Source source(SqlDefinition definition) {
        String word = definition.header().getOrDefault("source", "row");
        return switch (word) {
            case "row" -> Source.ROW;
            case "file" -> Source.FILE;
            case "place" -> Source.PLACE;
            default -> throw mistake(definition.file(), "unknown source: " + word, "use row, file or place");
        };
    }

    private static List<String> words(SqlDefinition definition, String key) {
        String value = definition.header().getOrDefault(key, "");
        return value.isEmpty() ? List.of() : List.of(value.split(" +"));
    }

    private static Shown shown(String file, String column, String value) {
        String[] parts = value.split("\\|", 3);
        if (parts.length < 2) {
            throw mistake(file, "column name without its English half: " + value, "write \"Chinese | English\"");
        }
        return new Shown(
                column, new Label(parts[0].strip(), parts[1].strip()), parts.length == 3 ? parts[2].strip() : null);
    }

    private static ControlRoomException mistake(String file, String problem, String remedy) {
        return new ControlRoomException(file, 1, problem, remedy);
    }

    /**
     * Further derived tables whose rows speak of a subject: table (also the sheet kind) to the column that holds the subject, from the
     * header keys {@code also.<table>}.
     */
    Map<String, String> witnesses() {
        Map<String, String> witnesses = new TreeMap<>();
        definition.header().forEach((key, value) -> {
            if (key.startsWith(ALSO)) {
                witnesses.put(name(definition.file(), key.substring(ALSO.length())), name(definition.file(), value));
            }
        });
        return witnesses;
    }

    private static String name(String file, String word) {
        if (!COLUMN.matcher(word).matches()) {
            throw mistake(file, "not a name: " + word, "write also.table: column");
        }
        return word;
    }

    /** Where its rows are kept. */
    String table() {
        return "derived.pop_" + name.replace('-', '_');
    }
}
