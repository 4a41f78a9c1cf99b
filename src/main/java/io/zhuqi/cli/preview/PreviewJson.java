package io.zhuqi.cli.preview;

import io.zhuqi.cli.session.Words;
import io.zhuqi.finding.Messages;
import io.zhuqi.finding.Violation;
import io.zhuqi.pipeline.intake.Preview;
import io.zhuqi.template.HeaderColumn;
import io.zhuqi.template.SheetContext;
import io.zhuqi.template.SheetTable;
import io.zhuqi.vocabulary.SourceRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A preview as JSON, for programs: codes as they are stored, messages in words. */
final class PreviewJson {
    private final Messages messages;

    PreviewJson(Words words) {
        this.messages = Messages.in(words.locale());
    }

    String write(List<Preview> previews) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(previews.stream().map(this::file).toList());
    }

    private Map<String, ?> file(Preview preview) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("file", preview.path());
        file.put("refusal", violation(preview.refusal()));
        file.put("sheets", preview.sheets().stream().map(this::sheet).toList());
        return file;
    }

    private Map<String, ?> sheet(Preview.Sheet told) {
        Map<String, @Nullable Object> sheet = new LinkedHashMap<>();
        sheet.put("name", told.name());
        sheet.put("hidden", told.hidden());
        sheet.put("own", told.own());
        sheet.put("refusal", violation(told.refusal()));
        sheet.put("tables", told.tables().stream().map(PreviewJson::table).toList());
        sheet.put("rows", told.rows());
        sheet.put("remarks", told.remarks().stream().map(this::remark).toList());
        return sheet;
    }

    private static Map<String, ?> table(SheetTable told) {
        SheetContext context = told.context();
        Map<String, @Nullable Object> table = new LinkedHashMap<>();
        table.put("kind", told.kind().code());
        table.put("header_row", told.headerRow());
        table.put("county", context.county());
        table.put("county_from", origin(context.origins().county()));
        table.put(
                "month",
                context.month() == null ? null : context.month().toString().substring(0, 7));
        table.put("month_from", origin(context.origins().month()));
        table.put("stated_on", Objects.toString(context.statedOn(), null));
        table.put("unit", context.unit());
        table.put("columns", told.columns().stream().map(PreviewJson::column).toList());
        return table;
    }

    private static @Nullable Map<String, ?> origin(SheetContext.@Nullable Origin origin) {
        return origin == null ? null : Map.of("place", origin.place().name(), "text", origin.text());
    }

    private static Map<String, ?> column(HeaderColumn told) {
        Map<String, @Nullable Object> column = new LinkedHashMap<>();
        column.put("column", SourceRef.columnLetters(told.column()));
        column.put("header", told.header());
        column.put("use", told.use().name());
        column.put("field", told.field());
        column.put("nearest", told.nearest());
        return column;
    }

    private Map<String, ?> remark(Preview.Remark told) {
        Map<String, @Nullable Object> remark = new LinkedHashMap<>();
        remark.put("row", told.rowNo());
        remark.putAll(Objects.requireNonNull(violation(told.violation())));
        return remark;
    }

    private @Nullable Map<String, @Nullable Object> violation(@Nullable Violation told) {
        if (told == null) {
            return null;
        }
        Map<String, @Nullable Object> violation = new LinkedHashMap<>();
        violation.put("column", told.column() == null ? null : SourceRef.columnLetters(told.column()));
        violation.put("value", told.value());
        violation.put("severity", told.severity().name());
        violation.put("code", told.code());
        violation.put("message", messages.message(told));
        return violation;
    }
}
