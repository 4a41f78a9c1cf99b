package io.zhuqi.validation.several;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.SheetKind;
import io.zhuqi.tabular.CellForm;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.SheetContext;
import io.zhuqi.vocabulary.DateReader;
import io.zhuqi.vocabulary.DateSpan;
import io.zhuqi.vocabulary.PlainText;
import io.zhuqi.vocabulary.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes several records of a row whose cells tell several problems, or several days of work. Immutable. */
public final class SplitRecord {
    private static final String PART_SIGN = "-";

    private final ListedText lists;
    private final DateReader dates;
    private final WorkingCalendar calendar;
    private final int longestRange;

    /**
     * A row as records.
     *
     * @param records at least one, in the order in which the cell tells them; all cells of the row stay with each
     * @param doubtfulField position of the field that may tell several things and was not taken apart; -1 when there is none
     */
    public record Parts(List<RawRecord> records, int doubtfulField) {}

    public SplitRecord(ControlRoom room) {
        lists = new ListedText(room.spellings().lists());
        dates = new DateReader(room.spellings().dates());
        calendar = room.calendar();
        longestRange = room.intSetting("log_range_days");
    }

    public Parts split(RawRecord record, SheetContext context, LocalDate receivedOn) {
        SheetKind.Several several = record.mapping().kind().several();
        if (several == null) {
            return new Parts(List.of(record), -1);
        }
        if (several.days() != null) {
            return new Parts(byDay(record, several, several.days(), context, receivedOn), -1);
        }
        return several.of() == null ? new Parts(List.of(record), -1) : byList(record, several, several.of());
    }

    private Parts byList(RawRecord record, SheetKind.Several several, String of) {
        SheetKind kind = record.mapping().kind();
        int field = kind.indexOf(of);
        ListedText.Reading reading = read(record, field);
        if (reading.parts().isEmpty()) {
            return new Parts(List.of(record), reading.doubtful() ? field : -1);
        }
        List<RawRecord> records = new ArrayList<>();
        for (int part = 0; part < reading.parts().size(); part++) {
            List<@Nullable SourceCell> fields = new ArrayList<>(record.fields());
            set(fields, field, reading.parts().get(part));
            for (String along : several.along()) {
                int position = kind.indexOf(along);
                List<String> shares = read(record, position).parts();
                if (shares.size() == reading.parts().size()) {
                    set(fields, position, shares.get(part));
                }
            }
            records.add(part(record, several, fields, part));
        }
        return new Parts(records, -1);
    }

    private ListedText.Reading read(RawRecord record, int field) {
        SourceCell cell = record.fields().get(field);
        return cell == null || cell.form() != CellForm.TEXT
                ? new ListedText.Reading(List.of(), false)
                : lists.read(PlainText.tidy(cell.text()));
    }

    private List<RawRecord> byDay(
            RawRecord record, SheetKind.Several several, String days, SheetContext context, LocalDate receivedOn) {
        int field = record.mapping().kind().indexOf(days);
        SourceCell cell = record.fields().get(field);
        if (cell == null || cell.form() != CellForm.TEXT || !DateSpan.mayBe(cell.text(), dates)) {
            return List.of(record);
        }
        int year = context.year() == null ? receivedOn.getYear() : context.year();
        String text = PlainText.tidy(cell.text());
        if (dates.read(text, year).moment() != null) {
            return List.of(record);
        }
        Optional<DateSpan> span = DateSpan.read(text, year, dates);
        if (span.isEmpty()
                || ChronoUnit.DAYS.between(span.get().from(), span.get().to()) >= longestRange) {
            return List.of(record);
        }
        List<RawRecord> records = new ArrayList<>();
        for (LocalDate day : days(span.get())) {
            List<@Nullable SourceCell> fields = new ArrayList<>(record.fields());
            set(fields, field, day.toString());
            records.add(part(record, several, fields, records.size()));
        }
        return records;
    }

    private List<LocalDate> days(DateSpan span) {
        List<LocalDate> all = span.from().datesUntil(span.to().plusDays(1)).toList();
        boolean known = !span.from().isBefore(calendar.first()) && !span.to().isAfter(calendar.last());
        List<LocalDate> working =
                known ? all.stream().filter(calendar::isWorkingDay).toList() : List.of();
        return working.isEmpty() ? all : working;
    }

    private static RawRecord part(
            RawRecord record, SheetKind.Several several, List<@Nullable SourceCell> fields, int part) {
        if (several.number() != null) {
            int field = record.mapping().kind().indexOf(several.number());
            SourceCell number = fields.get(field);
            if (number != null && number.form() != CellForm.ERROR) {
                set(fields, field, PlainText.tidy(plain(number)) + PART_SIGN + (part + 1));
            }
        }
        return new RawRecord(
                record.table(), record.rowNo(), record.hidden(), Collections.unmodifiableList(fields), record.cells());
    }

    /** A whole number as people see it, not 12.0. */
    private static String plain(SourceCell cell) {
        return cell.number() == null || cell.form() != CellForm.NUMBER
                ? cell.text()
                : cell.number().stripTrailingZeros().toPlainString();
    }

    private static void set(List<@Nullable SourceCell> fields, int field, String text) {
        SourceCell cell = fields.get(field);
        if (cell != null) {
            fields.set(
                    field,
                    new SourceCell(cell.column(), CellForm.TEXT, text, null, null, cell.formula(), cell.merged()));
        }
    }
}
