package io.zhuqi.sample.sheet;

import io.zhuqi.sample.world.Dice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a row's value to what stands in the cell: a String, a BigDecimal, a LocalDate, an error, or null for nothing. */
final class CellText {
    /** Of a thousand cells so many carry one of the rarer spellings. */
    private static final int RARE = 120;

    private static final String TRADITIONAL = "traditional";

    private final Layouts layouts;

    CellText(Layouts layouts) {
        this.layouts = layouts;
    }

    @Nullable
    Object cell(Layout layout, Column column, @Nullable Object value, Dice dice) {
        if (value instanceof Spoilt spoilt) {
            return spoilt.cell();
        }
        if (value == null) {
            return layout.dashed() && dice.chance(RARE) ? dice.pick(Spelling.EMPTIES) : null;
        }
        String form = column.form().startsWith("mix:")
                ? dice.pick(List.of(column.form().substring("mix:".length()).split(",")))
                : column.form();
        Object cell = plain(layout, column, value, form, dice);
        return form.equals(TRADITIONAL) && cell instanceof String text ? Spelling.traditional(text) : cell;
    }

    private Object plain(Layout layout, Column column, Object value, String form, Dice dice) {
        if (value instanceof Code code) {
            List<String> words = layouts.spellings(layout, column.field(), code);
            return words.size() == 1 || !dice.chance(RARE) ? words.get(0) : dice.pick(words);
        }
        if (value instanceof LocalDateTime time) {
            return form.equals("minute") ? Spelling.date(time, form) : day(time.toLocalDate(), form, dice);
        }
        if (value instanceof LocalDate day) {
            return day(day, form, dice);
        }
        if (value instanceof YearMonth month) {
            return Spelling.date(month, form);
        }
        if (value instanceof Boolean yes) {
            return Spelling.yesNo(yes, form);
        }
        if (value instanceof About about) {
            return Spelling.about(about.atLeast());
        }
        if (value instanceof BigDecimal number) {
            return number(number, form, dice);
        }
        if (value instanceof Integer number) {
            return form.equals("ordinal") ? Spelling.ordinal(number) : BigDecimal.valueOf(number);
        }
        if (value instanceof List<?> list) {
            return String.join(form, list.stream().map(Object::toString).toList());
        }
        return text(value.toString(), form);
    }

    private static Object day(LocalDate day, String form, Dice dice) {
        if (form.equals("text")) {
            return Spelling.serial(day).toPlainString();
        }
        if (form.equals("serial")) {
            return dice.chance(RARE) ? Spelling.serial(day) : day;
        }
        return Spelling.date(day, Spelling.isDateForm(form) ? form : "iso");
    }

    private static Object number(BigDecimal number, String form, Dice dice) {
        return switch (form) {
            case "yuan", "wan", "yi" -> {
                BigDecimal value = Spelling.inUnit(number, form);
                yield dice.chance(RARE / 2) ? Spelling.grouped(value) : value;
            }
            case "text" -> Spelling.money(number, dice);
            default -> number;
        };
    }

    private static Object text(String text, String form) {
        return switch (form) {
            case "spaced" -> Spelling.spaced(text);
            case "number" -> text.chars().allMatch(c -> c >= '0' && c <= '9') ? new BigDecimal(text) : text;
            case "code" -> text.substring(0, text.indexOf(' '));
            case "name" -> text.substring(text.indexOf(' ') + 1);
            default -> text;
        };
    }
}
