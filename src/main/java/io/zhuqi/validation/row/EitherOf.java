package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** None of the fields is filled of which one is needed. */
final class EitherOf implements RowRule {
    private static final FindingType FINDING = new FindingType("MISSING_EITHER", Severity.ERROR);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return !kind.eitherOf().isEmpty();
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        for (List<String> group : row.kind().eitherOf()) {
            if (group.stream().allMatch(field -> row.value(field) == null)) {
                String names = group.stream()
                        .map(field -> row.kind()
                                .fields()
                                .get(row.position(field))
                                .name()
                                .zh())
                        .collect(Collectors.joining(" / "));
                report.add(FINDING.at(group.get(0), null, null, Map.of("fields", names)));
            }
        }
    }
}
