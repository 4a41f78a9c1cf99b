package io.zhuqi.delivery.template;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.SheetKind;
import io.zhuqi.control.YamlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code templates.yml} says beside the sheet kinds.
 *
 * @param rows prepared rows
 * @param fillIns labels below the title
 * @param unitBrackets around the unit of money in a header, with {@code {unit}}
 * @param leftOut kinds without a workbook
 * @param exampleDate in example rows
 * @param exampleNumber in example rows
 * @param fields by field, or by kind and field with a point between
 */
record TemplateDefinition(
        int rows,
        List<String> fillIns,
        String unitBrackets,
        List<String> leftOut,
        LocalDate exampleDate,
        String exampleNumber,
        Map<String, Entry> fields) {
    private static final String FILE = "templates.yml";
    private static final Entry NOTHING = new Entry(null, null, null, null, null, null, null, null, false);

    /** What fills a cell once the enterprise of the row is known. */
    enum Source {
        ENTERPRISE,
        CODE,
        OFFICIAL,
        UNIT,
        COUNTY
    }

    /**
     * One field.
     *
     * @param notBefore field that holds the earliest day
     * @param needs field that must be filled in first
     * @param leftOut whether forms go without the column
     */
    record Entry(
            @Nullable Double width,
            @Nullable String filledFrom,
            @Nullable String example,
            @Nullable String how,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String notBefore,
            @Nullable String needs,
            boolean leftOut) {
        @Nullable
        Source source() {
            return filledFrom == null || filledFrom.isEmpty() ? null : Source.valueOf(filledFrom);
        }
    }

    private record Form(
            int rows,
            @Nullable List<String> fillIns,
            @Nullable String unitBrackets,
            @Nullable List<String> leftOut,
            @Nullable String exampleDate,
            @Nullable String exampleNumber,
            @Nullable Map<String, Entry> fields) {}

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the file */
    static TemplateDefinition read(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        Form form = file.as(Form.class);
        Map<String, Entry> fields = file.need(form.fields(), "fields");
        fields.forEach((name, entry) -> check(file, name, entry));
        return new TemplateDefinition(
                form.rows(),
                file.need(form.fillIns(), "fill_ins"),
                file.need(form.unitBrackets(), "unit_brackets"),
                file.need(form.leftOut(), "left_out"),
                LocalDate.parse(file.need(form.exampleDate(), "example_date")),
                file.need(form.exampleNumber(), "example_number"),
                fields);
    }

    private static void check(YamlFile file, String name, Entry entry) {
        try {
            entry.source();
        } catch (IllegalArgumentException e) {
            throw file.mistakeAt(
                    name + ":",
                    "unknown source " + entry.filledFrom(),
                    "write one of " + List.of(Source.values()) + " or nothing");
        }
    }

    Entry entry(SheetKind kind, FieldDefinition field) {
        Entry own = fields.get(kind.code() + "." + field.code());
        return own != null ? own : fields.getOrDefault(field.code(), NOTHING);
    }

    /** The fields that have a column in the form, in the kind's order. */
    List<FieldDefinition> shown(SheetKind kind) {
        return kind.fields().stream()
                .filter(field -> !entry(kind, field).leftOut())
                .toList();
    }
}
