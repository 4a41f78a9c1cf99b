package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.OutputFormat;
import io.zhuqi.cli.session.RunLine;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.operations.IssueList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code issues}: what was issued, in which versions, and what is held. */
@Command(name = "issues")
public final class IssuesVerb extends Verb {
    private static final List<String> COLUMNS = List.of(
            "period", "scope", "number", "version", "state", "issuedAt", "businessDate", "knowledgeDate", "path");

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    OutputFormat.TextCsvOrJson format = OutputFormat.TextCsvOrJson.text;

    @Override
    protected ExitCode run(Session session) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (IssueList.Line line : session.part(IssueList.class).lines()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("period", line.key().period().toString());
            values.put("scope", line.key().scope());
            values.put("number", line.number());
            values.put("version", line.version());
            values.put("state", line.state().name());
            values.put("issuedAt", RunLine.moment(line.at()));
            values.put("businessDate", line.businessDate().toString());
            values.put("knowledgeDate", line.knowledgeDate().toString());
            values.put("path", String.join("; ", line.folders()));
            lines.add(values);
        }
        switch (format) {
            case json -> session.out().println(JsonMapper.shared().writeValueAsString(lines));
            case csv -> {
                WriteCsv csv = new WriteCsv(session.out(), COLUMNS);
                lines.forEach(line ->
                        csv.row(line.values().stream().map(Object::toString).toList()));
            }
            case text -> text(session, lines);
        }
        return ExitCode.DONE;
    }

    private static void text(Session session, List<Map<String, Object>> lines) {
        if (lines.isEmpty()) {
            session.say("issues.none");
        }
        for (Map<String, Object> line : lines) {
            Map<String, Object> values = new HashMap<>(line);
            values.put("scope", session.scope(Objects.toString(line.get("scope"), "")));
            values.put("state", session.words().say("issues.state." + line.get("state")));
            session.say("issues.line", values);
        }
    }
}
