package io.zhuqi.cli.preview;

import io.zhuqi.cli.session.Words;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.finding.Messages;
import io.zhuqi.finding.Violation;
import io.zhuqi.pipeline.intake.Preview;
import io.zhuqi.template.HeaderColumn;
import io.zhuqi.template.SheetContext;
import io.zhuqi.template.SheetMapping.MappedColumn;
import io.zhuqi.template.SheetTable;
import io.zhuqi.vocabulary.SourceRef;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A preview in words, for people. */
final class PreviewText {
    private final PrintWriter out;
    private final Words words;
    private final Messages messages;
    private final Map<String, String> counties;

    PreviewText(PrintWriter out, Words words, ControlRoom room) {
        this.out = out;
        this.words = words;
        this.messages = Messages.in(words.locale());
        this.counties = room.counties().stream().collect(Collectors.toMap(County::code, County::name));
    }

    void write(Preview preview) {
        say("preview.file", Map.of("path", preview.path()));
        if (preview.refusal() != null) {
            say("preview.refused", told(preview.refusal()));
        }
        preview.sheets().forEach(this::write);
        out.println();
    }

    private void write(Preview.Sheet sheet) {
        say("preview.sheet", Map.of("name", sheet.name(), "hidden", sheet.hidden() ? "yes" : "no"));
        if (sheet.own()) {
            say("preview.own", Map.of());
        }
        if (sheet.refusal() != null) {
            say("preview.sheet-refused", told(sheet.refusal()));
        }
        sheet.tables().forEach(this::write);
        Preview.Rows rows = sheet.rows();
        say(
                "preview.rows",
                Map.of(
                        "read", rows.read(),
                        "accepted", rows.accepted(),
                        "records", rows.records(),
                        "doubtful", rows.doubtful(),
                        "quarantined", rows.quarantined(),
                        "ignored", rows.ignored(),
                        "reasons", reasons(rows)));
        sheet.remarks().forEach(this::write);
    }

    private String reasons(Preview.Rows rows) {
        if (rows.ignoredBy().isEmpty()) {
            return "";
        }
        String reasons = rows.ignoredBy().entrySet().stream()
                .map(entry -> words.say("ignored." + entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(words.say("list.separator")));
        return words.say("preview.reasons", Map.of("reasons", reasons));
    }

    private void write(SheetTable table) {
        long known = table.columns().stream()
                .filter(column -> column.use() == HeaderColumn.Use.FIELD)
                .count();
        say(
                "preview.table",
                Map.of(
                        "kind", name(table.kind().name().zh(), table.kind().code()),
                        "row", table.headerRow(),
                        "known", known,
                        "columns", table.columns().size()));
        SheetContext context = table.context();
        String county = context.county();
        if (county != null) {
            say(
                    "preview.county",
                    origin(
                            counties.getOrDefault(county, county),
                            context.origins().county()));
        }
        if (context.month() != null) {
            say(
                    "preview.month",
                    origin(
                            context.month().toString().substring(0, 7),
                            context.origins().month()));
        }
        if (context.unit() != null) {
            say("preview.unit", Map.of("unit", context.unit()));
        }
        table.columns().forEach(column -> write(table, column));
    }

    private Map<String, ?> origin(String value, SheetContext.@Nullable Origin origin) {
        return Map.of(
                "value", value,
                "place", origin == null ? "" : words.say("place." + origin.place()),
                "text", origin == null ? "" : origin.text());
    }

    private void write(SheetTable table, HeaderColumn column) {
        String field = column.field();
        MappedColumn mapped = field == null
                ? null
                : table.mapping().columns().get(table.kind().indexOf(field));
        say(
                "preview.column." + column.use(),
                Map.of(
                        "column", SourceRef.columnLetters(column.column()),
                        "header", column.header(),
                        "field",
                                field == null
                                        ? ""
                                        : name(
                                                table.kind()
                                                        .fields()
                                                        .get(table.kind().indexOf(field))
                                                        .name()
                                                        .zh(),
                                                field),
                        "unit", mapped == null || mapped.unit() == null ? "" : mapped.unit(),
                        "nearest", Objects.requireNonNullElse(column.nearest(), "")));
    }

    private String name(String chinese, String code) {
        return words.say("kind.name", Map.of("name", chinese, "code", code));
    }

    private void write(Preview.Remark remark) {
        Violation violation = remark.violation();
        Map<String, Object> values = new HashMap<>(told(violation));
        values.put("where", words.where(remark.rowNo(), violation.column()));
        values.put("severity", words.say("severity." + violation.severity()));
        say("preview.remark", values);
    }

    private Map<String, Object> told(Violation violation) {
        Map<String, Object> args = new HashMap<>(violation.args());
        if (violation.value() != null) {
            args.putIfAbsent("value", violation.value());
        }
        return Map.of("message", messages.message(violation), "remedy", messages.remedy(violation.code(), args));
    }

    private void say(String key, Map<String, ?> values) {
        out.println(words.say(key, values));
    }
}
