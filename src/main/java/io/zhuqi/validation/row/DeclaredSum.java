package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import java.util.List;
import java.util.Map;

/** The declared categories do not add up to the declared total. */
final class DeclaredSum implements RowRule {
    private static final FindingType FINDING = new FindingType("DECLARED_SUM", Severity.WARNING);
    private static final List<String> CATEGORIES = List.of("financing", "cost", "talent", "policy", "other");

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "collected", "financing", "cost", "talent", "policy", "other");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        int sum = 0;
        for (String category : CATEGORIES) {
            Integer part = row.integer(category);
            if (part == null) {
                return;
            }
            sum += part;
        }
        Integer collected = row.integer("collected");
        if (collected != null && collected != sum) {
            report.add(
                    FINDING,
                    row.position("collected"),
                    Map.of("sum", Integer.toString(sum), "collected", collected.toString()));
        }
    }
}
