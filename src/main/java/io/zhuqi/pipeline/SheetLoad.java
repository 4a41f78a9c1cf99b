package io.zhuqi.pipeline;

import io.zhuqi.finding.Violation;
import io.zhuqi.store.AcceptedRow;
import io.zhuqi.store.CorrectionMark;
import io.zhuqi.store.FileLoad;
import io.zhuqi.store.QuarantinedRow;
import io.zhuqi.store.RowWarning;
import io.zhuqi.store.SheetReading;
import io.zhuqi.store.StoredFile;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
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
import io.zhuqi.validation.ValidateRecord;
import io.zhuqi.validation.Verdict;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the store what became of every row of one sheet. */
final class SheetLoad {
    private static final int WHOLE_ROW = 1;

    private final StoredFile file;
    private final SourceSheet sheet;
    private final ValidateRecord validate;
    private final FileLoad load;

    SheetLoad(StoredFile file, SourceSheet sheet, ValidateRecord validate, FileLoad load) {
        this.file = file;
        this.sheet = sheet;
        this.validate = validate;
        this.load = load;
    }

    void take(RecognisedSheet recognised) {
        if (recognised instanceof OwnSheet own) {
            takeOwn(own);
            return;
        }
        long read = 0;
        for (Iterator<RowOutcome> rows = recognised.rows(); rows.hasNext(); read++) {
            RowOutcome outcome = rows.next();
            if (outcome instanceof RawRecord record) {
                judge(record, record.table().context());
            } else if (outcome instanceof RefusedRow row) {
                load.quarantined(reason(row.rowNo(), row.violation()));
            } else if (recognised instanceof RefusedSheet refused && isDataLost(refused)) {
                load.quarantined(reason(outcome.rowNo(), refused.violation()));
            } else if (outcome instanceof IgnoredRow ignored) {
                load.ignored(sheet.index(), ignored.rowNo(), ignored.reason().name());
            }
        }
        load.sheet(recognised instanceof KnownSheet known ? reading(known, read) : unknown(read));
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
        load.sheet(unknown(read));
    }

    /** A sheet of a known kind that lacks a column is data that could not be taken in; any other is none of ours. */
    private static boolean isDataLost(RefusedSheet refused) {
        return refused.violation().code().equals(RefusedSheet.MISSING_REQUIRED_COLUMN.code());
    }

    private QuarantinedRow reason(int rowNo, Violation violation) {
        return new QuarantinedRow(
                sheet.index(), rowNo, null, violation.code(), null, null, null, violation.args(), List.of());
    }

    private void judge(RawRecord record, SheetContext context) {
        Verdict verdict = validate.validate(record, context, file.receivedOn());
        if (verdict instanceof Verdict.Accepted accepted) {
            load.accepted(
                    record.mapping().kind().code(),
                    new AcceptedRow(
                            sheet.index(),
                            record.rowNo(),
                            WHOLE_ROW,
                            record.cells(),
                            context.county(),
                            KindTables.values(record.mapping().kind(), accepted.values())));
            accepted.warnings().forEach(warning -> load.warning(warning(record, warning)));
        } else if (verdict instanceof Verdict.Quarantined quarantined) {
            quarantined.reasons().forEach(reason -> load.quarantined(reason(record, reason)));
        }
    }

    private RowWarning warning(RawRecord record, Violation violation) {
        return new RowWarning(
                sheet.index(),
                record.rowNo(),
                record.mapping().kind().code(),
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

    private SheetReading reading(KnownSheet known, long read) {
        SheetContext context = known.context();
        return new SheetReading(
                sheet.index(),
                sheet.name(),
                known.kind().code(),
                known.headerRow(),
                known.mapping().byField(),
                context.county(),
                context.month(),
                context.statedOn(),
                read);
    }

    private SheetReading unknown(long read) {
        @Nullable Integer none = null;
        return new SheetReading(sheet.index(), sheet.name(), null, none, Map.of(), null, null, null, read);
    }
}
