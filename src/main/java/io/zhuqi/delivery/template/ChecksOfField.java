package io.zhuqi.delivery.template;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.SheetKind;
import io.zhuqi.control.WordMap;
import io.zhuqi.delivery.form.FormCheck;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a cell of a field may hold so that intake accepts it; the same limits as intake's. */
final class ChecksOfField {
    private static final String YES_NO = "yes_no";
    private static final int CODE_LENGTH = 18;
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final LocalDate SPREADSHEET_BEGINS = LocalDate.of(1900, 3, 1);
    private static final String DAY = "yyyy-mm-dd";

    private final ControlRoom room;
    private final TemplateDefinition definition;
    private final List<String> saysNothing;

    ChecksOfField(ControlRoom room, TemplateDefinition definition) {
        this.room = room;
        this.definition = definition;
        saysNothing = Stream.concat(
                        room.spellings().numbers().empty().stream(), room.spellings().numbers().errors().stream())
                .distinct()
                .toList();
    }

    FormCheck of(SheetKind kind, FieldDefinition field, TemplateDefinition.Entry entry) {
        return switch (field.type()) {
            case TEXT, NAME, LIST ->
                new FormCheck.Text(
                        room.intSetting("text_maximum"),
                        needed(kind, field)
                                ? saysNothing
                                : room.spellings().numbers().errors());
            case DATE -> day(kind, field, entry, DAY);
            case TIMESTAMP -> day(kind, field, entry, DAY + " hh:mm");
            case MONTH -> day(kind, field, entry, "yyyy-mm");
            case INTEGER -> number(kind, entry, new BigDecimal(room.setting("count_maximum")), true);
            case NUMBER -> number(kind, entry, new BigDecimal(room.setting("money_maximum")), false);
            case MONEY -> number(kind, entry, money(field), false);
            case WORD -> words(Objects.requireNonNull(field.words()));
            case YESNO -> words(YES_NO);
            case CODE -> new FormCheck.Code(CODE_LENGTH, CODE_ALPHABET);
        };
    }

    /** Whether a mark that says nothing would leave the row without something that it needs. */
    private static boolean needed(SheetKind kind, FieldDefinition field) {
        return field.required() || kind.eitherOf().stream().anyMatch(group -> group.contains(field.code()));
    }

    private FormCheck day(SheetKind kind, FieldDefinition field, TemplateDefinition.Entry entry, String format) {
        return new FormCheck.Day(
                field.anyYear() ? SPREADSHEET_BEGINS : room.dateSetting("date_earliest"),
                room.dateSetting("date_latest"),
                format,
                field.event(),
                column(kind, entry.notBefore()));
    }

    private FormCheck number(SheetKind kind, TemplateDefinition.Entry entry, BigDecimal maximum, boolean whole) {
        return new FormCheck.Numeric(
                entry.minimum() == null ? BigDecimal.ZERO : entry.minimum(),
                entry.maximum() == null ? maximum : entry.maximum(),
                whole,
                column(kind, entry.needs()));
    }

    private BigDecimal money(FieldDefinition field) {
        BigDecimal yuan = new BigDecimal(room.setting("money_maximum"));
        BigDecimal worth = field.unit() == null
                ? BigDecimal.ONE
                : room.spellings().moneyUnits().getOrDefault(field.unit(), BigDecimal.ONE);
        return yuan.divide(worth, MathContext.DECIMAL64);
    }

    private FormCheck words(String name) {
        WordMap map = room.words().map(name);
        return new FormCheck.OneOf(
                map.codes().stream().map(code -> map.label(code).zh()).toList(), true);
    }

    /** The position in the form, which begins with the running number. */
    private @Nullable Integer column(SheetKind kind, @Nullable String field) {
        List<String> shown =
                definition.shown(kind).stream().map(FieldDefinition::code).toList();
        int position = field == null ? -1 : shown.indexOf(field);
        return position < 0 ? null : position + 1;
    }

    static double width(FieldDefinition field) {
        return switch (field.type()) {
            case DATE, MONTH -> 12;
            case TIMESTAMP -> 18;
            case INTEGER, NUMBER -> 10;
            case MONEY -> 13;
            case YESNO -> 9;
            case WORD -> 11;
            case CODE -> 21;
            case TEXT, NAME, LIST -> 16;
        };
    }
}
