package io.zhuqi.delivery.confirm;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.SheetKind;
import io.zhuqi.control.WordMap;
import io.zhuqi.delivery.form.Form;
import io.zhuqi.delivery.form.FormCheck;
import io.zhuqi.delivery.form.FormColumn;
import io.zhuqi.delivery.form.WriteForm;
import io.zhuqi.finding.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of names to confirm: a sheet of enterprises and one of officials, a row for each name and candidate with score and
 * reasons, and a drop-down for the word on it. It is of the kind of the sheet of confirmed names, so it comes back through intake as it
 * is; what was not decided stays undecided. The same names give the same bytes.
 */
public final class ConfirmBook {
    private static final String KIND = "aliases";
    private static final String JUDGEMENT = "judgement";
    private static final String DATE_FORMAT = "yyyy-mm-dd";
    private static final String SAME = "SAME";
    private static final int LONGEST_REASON = 200;

    /** No score and no count of rows comes near it. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private final ControlRoom room;
    private final Messages messages;

    public ConfirmBook(ControlRoom room, Messages messages) {
        this.room = room;
        this.messages = messages;
    }

    /**
     * Writes the workbook.
     *
     * @param names at least one
     * @param day stands in the file where it must say when it was made
     * @throws IOException when the stream fails
     */
    public void write(List<NameToConfirm> names, LocalDate day, OutputStream out) throws IOException {
        List<Form> forms = new ArrayList<>();
        for (boolean official : new boolean[] {false, true}) {
            List<NameToConfirm> own =
                    names.stream().filter(name -> name.official() == official).toList();
            if (!own.isEmpty()) {
                forms.add(form(official, own));
            }
        }
        new WriteForm(messages).write(forms, day, out);
    }

    private Form form(boolean official, List<NameToConfirm> names) {
        String which = official ? "official" : "enterprise";
        List<String> words = words(official);
        List<FormColumn> columns = List.of(
                field("original_name", 24, null, ""),
                official ? field("official", 26, null, "") : shown("candidate", 32),
                official ? shown("posted", 33) : field("credit_code", 24, null, ""),
                field(JUDGEMENT, 12, new FormCheck.OneOf(words, true), messages.text("confirm.how." + which)),
                figure("score", 8, false),
                shown("reasons", 44),
                figure("rows", 9, true),
                shown("source", 28),
                field("reason", 20, new FormCheck.Text(LONGEST_REASON, List.of()), messages.text("confirm.how.reason")),
                field("confirmed_by", 11, null, ""),
                field("confirmed_on", 13, day(), messages.text("confirm.how.confirmed-on")));
        String undecided = words.get(words.size() - 1);
        return new Form(
                messages.text("confirm.sheet." + which),
                messages.text("confirm.title." + which),
                List.of(),
                messages.text("confirm.note"),
                columns,
                List.of(),
                names.stream().map(name -> row(name, undecided)).toList(),
                0);
    }

    private static List<@Nullable String> row(NameToConfirm name, String undecided) {
        List<@Nullable String> row = new ArrayList<>();
        row.add(name.mention());
        row.add(name.official() ? name.id() : name.name());
        row.add(name.official() ? name.about() : name.id());
        row.add(undecided);
        row.add(name.score());
        row.add(name.reasons());
        row.add(Long.toString(name.rows()));
        row.add(name.source());
        return row;
    }

    /** What may be chosen; the last stands in new rows and decides nothing. */
    private List<String> words(boolean official) {
        WordMap map = room.words().map(JUDGEMENT);
        return map.codes().stream()
                .map(code -> official && code.equals(SAME)
                        ? messages.text("confirm.same-person")
                        : map.label(code).zh())
                .toList();
    }

    private FormCheck day() {
        return new FormCheck.Day(
                room.dateSetting("date_earliest"), room.dateSetting("date_latest"), DATE_FORMAT, true, null);
    }

    private FormColumn field(String code, double width, @Nullable FormCheck check, String hint) {
        SheetKind kind = room.kinds().get(KIND);
        if (kind == null) {
            throw new IllegalStateException("no kind of sheet " + KIND);
        }
        String header = kind.fields().get(kind.indexOf(code)).name().zh();
        boolean required = code.equals("original_name") || code.equals(JUDGEMENT);
        return new FormColumn(header, required, width, check, hint, null);
    }

    /** A number for the reader. */
    private FormColumn figure(String key, double width, boolean whole) {
        FormCheck any = new FormCheck.Numeric(MOST.negate(), MOST, whole, null);
        return new FormColumn(messages.text("confirm.column." + key), false, width, any, "", null);
    }

    /** A column for the reader; intake passes over it. */
    private FormColumn shown(String key, double width) {
        return new FormColumn(messages.text("confirm.column." + key), false, width, null, "", null);
    }
}
