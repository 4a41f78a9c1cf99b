package io.zhuqi.validation.several;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.finding.Violation;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.SheetContext;
import io.zhuqi.template.SheetMapping.MappedColumn;
import io.zhuqi.validation.ValidateRecord;
import io.zhuqi.validation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges a physical row: as one record, or as the several that it stands for. Immutable and safe for several threads. */
public final class JudgeRow {
    /** A text that looks like a list and is not plainly one: it counts as one problem. */
    public static final FindingType PERHAPS_SEVERAL = new FindingType("PERHAPS_SEVERAL", Severity.WARNING);

    private final SplitRecord split;
    private final ValidateRecord validate;

    /**
     * What became of a row.
     *
     * @param records of an accepted row, one for each part; empty when the row is set aside
     * @param violations doubts about an accepted row, or the reasons for which it is set aside; each once, whichever part it is about
     */
    public record Judgement(List<Verdict.Accepted> records, List<Violation> violations) {
        public boolean isAccepted() {
            return !records.isEmpty();
        }
    }

    public JudgeRow(ControlRoom room, ValidateRecord validate) {
        this.split = new SplitRecord(room);
        this.validate = validate;
    }

    /**
     * Judges one row. A row is accepted when all its parts are, and set aside as a whole otherwise.
     *
     * @param receivedOn the day on which its file was received
     */
    public Judgement judge(RawRecord row, SheetContext context, LocalDate receivedOn) {
        SplitRecord.Parts parts = split.split(row, context, receivedOn);
        List<Verdict.Accepted> records = new ArrayList<>(parts.records().size());
        List<Violation> warnings = new ArrayList<>(0);
        List<Violation> reasons = new ArrayList<>(0);
        for (RawRecord record : parts.records()) {
            Verdict verdict = validate.validate(record, context, receivedOn);
            if (verdict instanceof Verdict.Accepted accepted) {
                records.add(accepted);
                addNew(warnings, accepted.warnings());
            } else if (verdict instanceof Verdict.Quarantined quarantined) {
                addNew(reasons, quarantined.reasons());
            }
        }
        if (!reasons.isEmpty()) {
            return new Judgement(List.of(), List.copyOf(reasons));
        }
        if (parts.doubtfulField() >= 0) {
            warnings.add(doubt(row, parts.doubtfulField()));
        }
        return new Judgement(records, warnings);
    }

    private static void addNew(List<Violation> all, List<Violation> more) {
        more.stream().filter(violation -> !all.contains(violation)).forEach(all::add);
    }

    private static Violation doubt(RawRecord row, int field) {
        MappedColumn column = row.mapping().columns().get(field);
        SourceCell cell = row.fields().get(field);
        return PERHAPS_SEVERAL.at(
                row.mapping().kind().fields().get(field).code(),
                column == null ? null : column.column(),
                cell == null ? null : cell.text(),
                column == null ? Map.of() : Map.of("header", column.header()));
    }
}
