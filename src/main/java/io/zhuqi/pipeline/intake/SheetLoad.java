package io.zhuqi.pipeline.intake;

import io.zhuqi.finding.Violation;
import io.zhuqi.pipeline.setup.KindTables;
import io.zhuqi.store.StoredFile;
import io.zhuqi.store.row.AcceptedRow;
import io.zhuqi.store.row.CorrectionMark;
import io.zhuqi.store.row.FileLoad;
import io.zhuqi.store.row.QuarantinedRow;
import io.zhuqi.store.row.RowWarning;
import io.zhuqi.store.row.SheetReading;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.template.IgnoredRow;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.OwnSheet;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.RecognisedSheet;
import io.zhuqi.template.RefusedRow;
import io.zhuqi.template.RefusedSheet;
import io.zhuqi.template.ReturnMark;
import io.zhuqi.template.RowOutcome;
import io.zhuqi.template.SheetContext;
import io.zhuqi.template.SheetTable;
import io.zhuqi.validation.several.JudgeRow;
import io.zhuqi.validation.sheet.SheetFindings;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the store what became of every row of one sheet. */
final class SheetLoad {
    private final StoredFile file;
    private final SourceSheet sheet;
    private final int position;
    private final JudgeRow judge;
    private final FileLoad load;

    /** @param position of the sheet in the file, or of the one that this is a part of */
    SheetLoad(StoredFile file, SourceSheet sheet, int position, JudgeRow judge, FileLoad load) {
        this.file = file;
        this.sheet = sheet;
        this.position = position;
        this.judge = judge;
        this.load = load;
    }

    /**
     * Walks the sheet to its end, or to where it breaks off: then the first row that could not be read is set aside with that reason.
     *
     * @return what the sheet breaks off with; null for a whole one
     */
    @Nullable
    UncheckedUnreadable take(RecognisedSheet recognised) {
        if (recognised instanceof OwnSheet own) {
            takeOwn(own);
            return null;
        }
        UncheckedUnreadable damage = null;
        long read = 0;
        int last = 0;
        try {
            for (Iterator<RowOutcome> rows = recognised.rows(); rows.hasNext(); read++) {
                RowOutcome outcome = rows.next();
                last = outcome.rowNo();
                take(outcome);
            }
        } catch (UncheckedUnreadable e) {
            damage = damage(e);
            breaksOff(last + 1, damage);
            read++;
        }
        List<SheetTable> tables = recognised instanceof KnownSheet known ? known.tables() : List.of();
        tables.forEach(this::tell);
        tell(tables.stream().map(SheetLoad::reading).toList(), read);
        return damage;
    }

    /** A sheet of which not even the beginning can be read. */
    void unreadable(UncheckedUnreadable damage) {
        breaksOff(1, damage(damage));
        tell(List.of(), 1);
    }

    private void tell(List<SheetReading.Table> tables, long read) {
        load.sheet(new SheetReading(sheet.index(), position, sheet.name(), tables, read));
    }

    /** Limits of size and time hold for the whole file; only damage is a matter of one sheet. */
    private static UncheckedUnreadable damage(UncheckedUnreadable failure) {
        if (failure.file().reason() != UnreadableFile.Reason.DAMAGED) {
            throw failure;
        }
        return failure;
    }

    private void breaksOff(int rowNo, UncheckedUnreadable damage) {
        Map<String, String> args =
                Map.of("detail", Objects.requireNonNullElse(damage.file().getMessage(), ""));
        load.quarantined(reason(rowNo, RefusedSheet.SHEET_DAMAGED.at(null, null, null, args), List.of()));
    }

    private void take(RowOutcome outcome) {
        if (outcome instanceof RawRecord record) {
            judge(record, record.table().context());
        } else if (outcome instanceof RefusedRow row) {
            load.quarantined(reason(row.rowNo(), row.violation(), row.cells()));
        } else if (outcome instanceof IgnoredRow ignored) {
            load.ignored(sheet.index(), ignored.rowNo(), ignored.reason().name());
        }
    }

    /** Our own sheets hold no data, but the list of returned rows says what the file corrects. */
    private void takeOwn(OwnSheet own) {
        long read = 0;
        for (Iterator<SourceRow> rows = own.sourceRows(); rows.hasNext(); read++) {
            SourceRow row = rows.next();
            load.ignored(sheet.index(), row.number(), IgnoredRow.Reason.OWN_SHEET.name());
            ReturnMark.of(row)
                    .filter(mark -> !mark.fingerprint().equals(file.fingerprint()))
                    .ifPresent(mark -> load.mark(new CorrectionMark(
                            sheet.index(),
                            row.number(),
                            mark.fingerprint(),
                            mark.sheetNo(),
                            mark.row(),
                            mark.nowRow())));
        }
        tell(List.of(), read);
    }

    private QuarantinedRow reason(int rowNo, Violation violation, List<@Nullable String> cells) {
        return new QuarantinedRow(
                sheet.index(), rowNo, null, violation.code(), null, null, null, violation.args(), cells);
    }

    private void judge(RawRecord record, SheetContext context) {
        JudgeRow.Judgement judgement = judge.judge(record, context, file.receivedOn());
        if (!judgement.isAccepted()) {
            judgement.violations().forEach(reason -> load.quarantined(reason(record, reason)));
            return;
        }
        for (int part = 0; part < judgement.records().size(); part++) {
            load.accepted(
                    record.mapping().kind().code(),
                    new AcceptedRow(
                            sheet.index(),
                            record.rowNo(),
                            part + 1,
                            record.cells(),
                            context.county(),
                            KindTables.values(
                                    record.mapping().kind(),
                                    judgement.records().get(part).values())));
        }
        judgement.violations().forEach(warning -> load.warning(warning(record, warning)));
    }

    private void tell(SheetTable table) {
        SheetFindings.of(table, sheet::columnHidden)
                .forEach(violation -> load.warning(warning(table.kind().code(), table.headerRow(), violation)));
    }

    private RowWarning warning(RawRecord record, Violation violation) {
        return warning(record.mapping().kind().code(), record.rowNo(), violation);
    }

    private RowWarning warning(String kind, int rowNo, Violation violation) {
        return new RowWarning(
                sheet.index(),
                rowNo,
                kind,
                violation.code(),
                violation.severity(),
                violation.field(),
                violation.column(),
                violation.value(),
                violation.args());
    }

    private QuarantinedRow reason(RawRecord record, Violation violation) {
        return new QuarantinedRow(
                sheet.index(),
                record.rowNo(),
                record.mapping().kind().code(),
                violation.code(),
                violation.field(),
                violation.column(),
                violation.value(),
                violation.args(),
                record.cells());
    }

    private static SheetReading.Table reading(SheetTable table) {
        SheetContext context = table.context();
        return new SheetReading.Table(
                table.kind().code(),
                table.headerRow(),
                table.mapping().byField(),
                context.county(),
                context.month(),
                context.statedOn());
    }
}
