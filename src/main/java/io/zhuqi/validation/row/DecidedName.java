package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import java.util.List;
import java.util.Set;

/**
 * A word on a name that cannot be obeyed: the column for the word is there but says nothing, or the word speaks of nobody. Never guessed,
 * since it would be obeyed from then on.
 */
final class DecidedName implements RowRule {
    private static final FindingType NO_WORD = new FindingType("JUDGEMENT_MISSING", Severity.ERROR);
    private static final FindingType NOBODY = new FindingType("DECIDED_ON_NOBODY", Severity.ERROR);
    private static final String JUDGEMENT = "judgement";
    /** Words that need somebody of whom they are said. */
    private static final Set<String> OF_SOMEBODY = Set.of("SAME", "DIFFERENT");

    @Override
    public FindingType finding() {
        return NO_WORD;
    }

    @Override
    public List<FindingType> furtherFindings() {
        return List.of(NOBODY);
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "original_name", JUDGEMENT, "credit_code", "official");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        String word = row.text(JUDGEMENT);
        int position = row.position(JUDGEMENT);
        boolean asked = row.record().mapping().columns().get(position) != null;
        if (word == null && asked) {
            report.add(NO_WORD, position);
        } else if ((word == null || OF_SOMEBODY.contains(word))
                && row.value("credit_code") == null
                && row.value("official") == null) {
            report.add(NOBODY, row.position("credit_code"));
        }
    }
}
