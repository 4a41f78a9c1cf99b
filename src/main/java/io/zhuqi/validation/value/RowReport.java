package io.zhuqi.validation.value;

import io.zhuqi.control.FieldDefinition;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.finding.Violation;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.SheetMapping.MappedColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one row. */
public final class RowReport {
    private final RawRecord record;
    private final List<Violation> violations = new ArrayList<>(0);
    private boolean rejected;

    /** A report without findings. */
    public RowReport(RawRecord record) {
        this.record = record;
    }

    /** A finding about one field; its args get {@code header}, the column's header as the sheet has it. */
    public void add(FindingType type, int field, Map<String, String> more) {
        FieldDefinition definition = record.mapping().kind().fields().get(field);
        MappedColumn column = record.mapping().columns().get(field);
        SourceCell cell = record.fields().get(field);
        Map<String, String> args = new LinkedHashMap<>();
        args.put("header", column == null ? definition.name().zh() : column.header());
        args.putAll(more);
        add(type.at(definition.code(), column == null ? null : column.column(), text(cell), args));
    }

    /** A finding about one field that needs no more than its header. */
    public void add(FindingType type, int field) {
        add(type, field, Map.of());
    }

    /** A finding that knows its place; an error rejects the row. */
    public void add(Violation violation) {
        rejected |= violation.severity() == Severity.ERROR;
        violations.add(violation);
    }

    private static @Nullable String text(@Nullable SourceCell cell) {
        return cell == null ? null : cell.text();
    }

    /** How many findings there are so far. */
    public int count() {
        return violations.size();
    }

    /** Whether one of the findings is an error. */
    public boolean isRejected() {
        return rejected;
    }

    /** The findings in the order in which they were added. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
