package io.zhuqi.cli.session;

import io.zhuqi.delivery.WriteCsv;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A list that can be printed for people, for spreadsheets and for programs; each line by the names of its columns, in their order. */
public record Listing(List<String> columns, List<Map<String, String>> lines) {
    /**
     * Prints the list.
     *
     * @param heading key of the columns' wording, up to the column's name
     * @param say prints one line for people
     * @throws IOException when the stream fails
     */
    public void print(
            Session session, OutputFormat.TextCsvOrJson format, String heading, Consumer<Map<String, String>> say)
            throws IOException {
        switch (format) {
            case text -> lines.forEach(say);
            case csv -> {
                List<String> header = columns.stream()
                        .map(column -> session.words().say(heading + column))
                        .toList();
                WriteCsv csv = new WriteCsv(session.out(), header);
                lines.forEach(line -> csv.row(columns.stream().map(line::get).toList()));
            }
            case json ->
                session.out()
                        .println(JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(lines));
        }
    }
}
