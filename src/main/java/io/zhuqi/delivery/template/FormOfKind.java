package io.zhuqi.delivery.template;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.SheetKind;
import io.zhuqi.control.WordMap;
import io.zhuqi.delivery.form.Form;
import io.zhuqi.delivery.form.FormCheck;
import io.zhuqi.delivery.form.FormColumn;
import io.zhuqi.delivery.template.TemplateDefinition.Source;
import io.zhuqi.finding.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of one kind of sheet: a column for each of its fields, behind one for the running number. */
final class FormOfKind {
    private static final double SERIAL_WIDTH = 7;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final String YES_NO = "yes_no";

    private final ControlRoom room;
    private final TemplateDefinition definition;
    private final Messages messages;
    private final ChecksOfField checks;
    private final List<OwnEnterprise> own;

    FormOfKind(ControlRoom room, TemplateDefinition definition, Messages messages, List<OwnEnterprise> own) {
        this.room = room;
        this.definition = definition;
        this.messages = messages;
        this.checks = new ChecksOfField(room, definition);
        this.own = own;
    }

    /** @param owner whose rows are to be written in, for the title; empty for anybody's */
    Form of(SheetKind kind, String owner) {
        List<FormColumn> columns = new ArrayList<>();
        List<String> example = new ArrayList<>();
        columns.add(new FormColumn(serial(kind), false, SERIAL_WIDTH, null, "", null));
        example.add(room.spellings().rows().examples().get(0));
        for (FieldDefinition field : definition.shown(kind)) {
            columns.add(column(kind, field));
            example.add(example(kind, field));
        }
        String name = kind.name().zh();
        return new Form(
                name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME),
                messages.text("template.title", Map.of("owner", owner, "kind", name)),
                definition.fillIns(),
                messages.text("template.note"),
                columns,
                example,
                List.of(),
                definition.rows());
    }

    /** Every kind passes over a column of running numbers; the first of its names is the usual one. */
    private static String serial(SheetKind kind) {
        return kind.ignored().get(0);
    }

    private FormColumn column(SheetKind kind, FieldDefinition field) {
        TemplateDefinition.Entry entry = definition.entry(kind, field);
        FormColumn.Lookup lookup = lookup(kind, entry.source());
        String how = entry.how() != null ? entry.how() : messages.text("template.how." + field.type(), unit(field));
        if (lookup != null) {
            how = messages.text("template.how.looked-up");
        }
        String header = field.name().zh()
                + (field.unit() == null ? "" : definition.unitBrackets().replace("{unit}", field.unit()));
        double width = entry.width() != null ? entry.width() : ChecksOfField.width(field);
        return new FormColumn(header, field.required(), width, check(kind, field, entry), how, lookup);
    }

    private static Map<String, String> unit(FieldDefinition field) {
        return field.unit() == null ? Map.of() : Map.of("unit", field.unit());
    }

    private FormCheck check(SheetKind kind, FieldDefinition field, TemplateDefinition.Entry entry) {
        if (entry.source() == Source.ENTERPRISE && !own.isEmpty()) {
            return new FormCheck.OneOf(names(OwnEnterprise::enterprise), true);
        }
        if (entry.source() == Source.OFFICIAL && !own.isEmpty()) {
            return new FormCheck.OneOf(names(OwnEnterprise::official), true);
        }
        return checks.of(kind, field, entry);
    }

    private List<String> names(Function<OwnEnterprise, String> part) {
        return own.stream().map(part).distinct().toList();
    }

    /** What follows from the enterprise of the row; an enterprise with two different values has none. */
    private FormColumn.@Nullable Lookup lookup(SheetKind kind, @Nullable Source source) {
        int key = enterpriseColumn(kind);
        if (source == null || source == Source.ENTERPRISE || key < 0 || own.isEmpty()) {
            return null;
        }
        Map<String, List<String>> values = own.stream()
                .collect(Collectors.groupingBy(
                        OwnEnterprise::enterprise,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(one -> value(one, source), Collectors.toList())));
        Map<String, String> single = new java.util.LinkedHashMap<>();
        values.forEach((name, found) -> {
            if (found.stream().distinct().count() == 1) {
                single.put(name, found.get(0));
            }
        });
        return single.isEmpty() ? null : new FormColumn.Lookup(key, single);
    }

    private int enterpriseColumn(SheetKind kind) {
        List<FieldDefinition> shown = definition.shown(kind);
        for (int i = 0; i < shown.size(); i++) {
            if (definition.entry(kind, shown.get(i)).source() == Source.ENTERPRISE) {
                return i + 1;
            }
        }
        return -1;
    }

    private String value(OwnEnterprise one, Source source) {
        return switch (source) {
            case ENTERPRISE -> one.enterprise();
            case CODE -> one.creditCode();
            case OFFICIAL -> one.official();
            case UNIT -> one.unit();
            case COUNTY ->
                room.county(one.county()).map(county -> county.name()).orElse("");
        };
    }

    private String example(SheetKind kind, FieldDefinition field) {
        TemplateDefinition.Entry entry = definition.entry(kind, field);
        if (entry.example() != null) {
            return entry.example();
        }
        return switch (field.type()) {
            case DATE, TIMESTAMP, MONTH -> definition.exampleDate().toString();
            case INTEGER, NUMBER, MONEY -> definition.exampleNumber();
            case WORD, YESNO -> first(field);
            default -> "";
        };
    }

    private String first(FieldDefinition field) {
        WordMap words = room.words().map(field.words() == null ? YES_NO : field.words());
        return words.label(words.codes().get(0)).zh();
    }
}
