package io.zhuqi.validation.value;

import io.zhuqi.control.FieldDefinition;
import io.zhuqi.finding.FindingType;
import io.zhuqi.tabular.CellForm;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.template.SheetContext;
import io.zhuqi.template.SheetMapping.MappedColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One filled cell of a known field, with all that is needed to read it.
 *
 * @param position of the field in its kind
 * @param text the cell's text, tidied, never empty; a whole number without decimals
 */
public record FieldCell(
        FieldDefinition field,
        int position,
        MappedColumn column,
        SourceCell cell,
        String text,
        SheetContext context,
        LocalDate receivedOn,
        RowReport report) {

    /** Reports the finding and gives the value that goes with it: none. */
    @Nullable
    Object fails(FindingType type, Map<String, String> args) {
        report.add(type, position, args);
        return null;
    }

    @Nullable
    Object fails(FindingType type) {
        return fails(type, Map.of());
    }

    /** The number of a number cell; null for every other form. */
    @Nullable
    BigDecimal number() {
        return cell.form() == CellForm.NUMBER ? cell.number() : null;
    }

    /** The year of dates that name none. */
    int year() {
        return context.year() != null ? context.year() : receivedOn.getYear();
    }
}
