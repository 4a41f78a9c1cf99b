package io.zhuqi.pipeline.intake;

import io.zhuqi.finding.Violation;
import io.zhuqi.store.StoredFile;
import io.zhuqi.store.row.FileLoad;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.RecogniseSheet;
import io.zhuqi.template.RecognisedSheet;
import io.zhuqi.template.RefusedSheet;
import io.zhuqi.template.SheetColumns;
import io.zhuqi.validation.several.JudgeRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads every sheet of an opened file and tells what becomes of each row; a sheet that is damaged does not keep the others out. */
final class ReadSheets {
    private final RecogniseSheet recognise;
    private final JudgeRow judge;

    ReadSheets(RecogniseSheet recognise, JudgeRow judge) {
        this.recognise = recognise;
        this.judge = judge;
    }

    /** No sheet of the file is of a known kind; the violation is that of the sheet that came nearest. */
    static final class NothingKnown extends Exception {
        private final transient Violation violation;

        NothingKnown(Violation violation) {
            super(violation.code());
            this.violation = violation;
        }

        Violation violation() {
            return violation;
        }
    }

    /** Is shown each sheet when its rows have been told. */
    @FunctionalInterface
    interface Seen {
        Seen NOBODY = (sheet, recognised) -> {};

        /**
         * Is called once for each sheet, in order.
         *
         * @param recognised null for a sheet of which not even the beginning can be read
         */
        void sheet(SourceSheet sheet, @Nullable RecognisedSheet recognised);
    }

    /**
     * Reads the file.
     *
     * @throws NothingKnown when all of it can be read and none of it is of a known kind
     * @throws UncheckedUnreadable when a sheet is damaged and no other is whole and of a known kind, or the file is beyond a limit
     */
    void read(StoredFile file, TabularFile opened, FileLoad load, Seen seen) throws NothingKnown {
        List<SourceSheet> sheets = opened.sheets();
        int next = 1 + sheets.stream().mapToInt(SourceSheet::index).max().orElse(-1);
        Outcome outcome = new Outcome();
        for (SourceSheet sheet : sheets) {
            List<SheetColumns> beside = read(file, sheet, sheet.index(), List.of(), load, seen, outcome);
            for (SheetColumns columns : beside) {
                read(file, columns.of(sheet, next), sheet.index(), columns.titles(), load, seen, outcome);
                next++;
            }
        }
        if (!outcome.known) {
            if (outcome.damage != null) {
                throw outcome.damage;
            }
            throw new NothingKnown(outcome.nearest);
        }
    }

    /** What was found in the sheets so far. */
    private static final class Outcome {
        private boolean known;
        private @Nullable UncheckedUnreadable damage;
        private Violation nearest = RefusedSheet.NO_KNOWN_SHEET.at(null, null, null, Map.of());
    }

    /** Reads a sheet or a part of one to its end and returns what stands beside it. */
    private List<SheetColumns> read(
            StoredFile file,
            SourceSheet sheet,
            int position,
            List<String> titles,
            FileLoad load,
            Seen seen,
            Outcome outcome) {
        SheetLoad rows = new SheetLoad(file, sheet, position, judge, load);
        RecognisedSheet recognised = null;
        UncheckedUnreadable broken;
        try {
            recognised = recognise.recognise(sheet, file.path(), titles);
            broken = rows.take(recognised);
            outcome.known |= broken == null && recognised instanceof KnownSheet;
            outcome.nearest = nearer(outcome.nearest, recognised);
        } catch (UncheckedUnreadable e) {
            if (recognised != null) {
                throw e;
            }
            broken = e;
            rows.unreadable(e);
        }
        seen.sheet(sheet, recognised);
        outcome.damage = outcome.damage == null ? broken : outcome.damage;
        return recognised == null ? List.of() : recognised.beside();
    }

    private static Violation nearer(Violation before, RecognisedSheet sheet) {
        @Nullable Violation own = sheet instanceof RefusedSheet refused ? refused.violation() : null;
        return own != null && own.code().equals(RefusedSheet.MISSING_REQUIRED_COLUMN.code()) ? own : before;
    }
}
