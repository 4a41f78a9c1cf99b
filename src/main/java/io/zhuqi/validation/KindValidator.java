package io.zhuqi.validation;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.SheetKind;
import io.zhuqi.tabular.CellForm;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.SheetContext;
import io.zhuqi.template.SheetMapping.MappedColumn;
import io.zhuqi.validation.row.RowRule;
import io.zhuqi.validation.row.RowRules;
import io.zhuqi.validation.row.TypedRow;
import io.zhuqi.validation.value.CellFindings;
import io.zhuqi.validation.value.EmptyMarks;
import io.zhuqi.validation.value.FieldCell;
import io.zhuqi.validation.value.FieldParser;
import io.zhuqi.validation.value.RowReport;
import io.zhuqi.vocabulary.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one kind. */
final class KindValidator {
    private final ControlRoom room;
    private final SheetKind kind;
    private final List<FieldParser> parsers;
    private final List<RowRule> rules;
    private final EmptyMarks empty;

    KindValidator(ControlRoom room, SheetKind kind, List<FieldParser> parsers, EmptyMarks empty) {
        this.room = room;
        this.kind = kind;
        this.parsers = parsers;
        this.empty = empty;
        rules = RowRules.ALL.stream().filter(rule -> rule.appliesTo(kind)).toList();
    }

    Verdict validate(RawRecord record, SheetContext context, LocalDate receivedOn) {
        RowReport report = new RowReport(record);
        List<@Nullable Object> values = new ArrayList<>(parsers.size());
        for (int i = 0; i < parsers.size(); i++) {
            Object value = read(i, record, context, receivedOn, report);
            values.add(value != null ? value : fallback(kind.fields().get(i), i, report));
        }
        keepWording(record, values);
        TypedRow row = new TypedRow(room, record, values);
        if (!report.isRejected()) {
            rules.forEach(rule -> rule.check(row, report));
        }
        return report.isRejected()
                ? new Verdict.Quarantined(report.violations())
                : new Verdict.Accepted(Collections.unmodifiableList(values), report.violations());
    }

    private @Nullable Object read(
            int position, RawRecord record, SheetContext context, LocalDate receivedOn, RowReport report) {
        FieldDefinition field = kind.fields().get(position);
        SourceCell cell = record.fields().get(position);
        MappedColumn column = record.mapping().columns().get(position);
        if (cell == null || column == null) {
            return missing(field, position, context, report);
        }
        if (cell.form() == CellForm.ERROR || empty.isError(cell.text())) {
            report.add(CellFindings.ERROR_CELL, position);
            return null;
        }
        String text = text(cell);
        FieldParser parser = parsers.get(position);
        if (text.isEmpty() || (!parser.readsEmptyMarks() && empty.isEmpty(text))) {
            return missing(field, position, context, report);
        }
        int before = report.count();
        Object value = parser.parse(new FieldCell(field, position, column, cell, text, context, receivedOn, report));
        return value != null || report.count() > before ? value : missing(field, position, context, report);
    }

    /** What a sheet says once for all its rows; a required field without that is a reason to set the row aside. */
    private static @Nullable Object missing(
            FieldDefinition field, int position, SheetContext context, RowReport report) {
        if (!field.required()) {
            return null;
        }
        Object outside = field.context() == null
                ? null
                : switch (field.context()) {
                    case COUNTY -> context.county();
                    case MONTH -> context.month();
                };
        if (outside == null) {
            report.add(CellFindings.MISSING_REQUIRED, position);
        }
        return outside;
    }

    private static @Nullable Object fallback(FieldDefinition field, int position, RowReport report) {
        if (field.emptyAs() != null) {
            report.add(CellFindings.UNCATEGORISED, position);
        }
        return field.emptyAs();
    }

    /** A whole number as people see it, not 1.0 or 1E+3. */
    private static String text(SourceCell cell) {
        BigDecimal number = cell.number();
        if (cell.form() == CellForm.NUMBER && number != null) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() <= 0 ? plain.toPlainString() : cell.text();
        }
        return PlainText.tidy(cell.text());
    }

    /** Wording without a code goes to the field that keeps it, before what stands there already. */
    private void keepWording(RawRecord record, List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            String target = kind.fields().get(i).textField();
            SourceCell cell = record.fields().get(i);
            if (target == null || cell == null || values.get(i) != null) {
                continue;
            }
            String wording = PlainText.tidy(cell.text());
            int position = kind.indexOf(target);
            Object already = values.get(position);
            if (!wording.isEmpty() && !empty.isEmpty(wording)) {
                values.set(position, already == null ? wording : wording + "\n" + already);
            }
        }
    }
}
