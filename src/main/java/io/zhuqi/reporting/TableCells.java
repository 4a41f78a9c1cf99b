package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.reporting.TableDefinition.ColumnDefinition;
import io.zhuqi.reporting.TableDefinition.FigureColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a cell of what a query read: puts codes into words, looks figures up, prints numbers and dates. */
record TableCells(
        FigureText text, PrintedWords.Words words, WordLists lists, Map<FigureRef, Figure> figures, Locale locale) {
    private static final String SCOPE = "scope";

    /**
     * The cell of a column.
     *
     * @param row what the query read; a figure that it did not read is looked up
     */
    Block.Cell cell(TableDefinition definition, ColumnDefinition column, Map<String, @Nullable Object> row) {
        FigureRef figure = figure(column, row.get(SCOPE), row);
        if (!row.containsKey(column.id())) {
            if (figure == null) {
                throw new ControlRoomException(
                        definition.source().file(), 1, "the query has no column " + column.id(), "select it");
            }
            return lookUp(column, figure);
        }
        @Nullable Object value = row.get(column.id());
        @Nullable Object light = column.light() == null ? null : row.get(column.light());
        if (column.words() != null && value != null) {
            value = words(definition, column.words(), value.toString(), row);
        }
        if (value instanceof String read && column.words() == null) {
            value = InnerWords.put(read, (list, code) -> lists.word(
                            list, code, definition.source().file())
                    .in(locale));
        }
        String printed = value == null && column.blank() ? "" : print(column.form(), value);
        return new Block.Cell(value, printed, light == null ? null : Block.Light.valueOf(light.toString()), figure);
    }

    private Block.Cell lookUp(ColumnDefinition column, FigureRef ref) {
        @Nullable Figure figure = figures.get(ref);
        @Nullable BigDecimal value = figure == null ? null : figure.value();
        if (figure == null || column.figure() == null || value == null) {
            return new Block.Cell(null, print(column.form(), null), null, ref);
        }
        BigDecimal divisor = column.figure().divisor();
        BigDecimal shown = value.divide(divisor, MathContext.DECIMAL128);
        return new Block.Cell(shown, figure.isRate() ? text.value(figure) : print(column.form(), shown), null, ref);
    }

    /** Reference of a sum over a column: the figure of the edition's own scope. */
    static @Nullable FigureRef figure(ColumnDefinition column, @Nullable Object scope) {
        return figure(column, scope, Map.of());
    }

    private static @Nullable FigureRef figure(
            ColumnDefinition column, @Nullable Object scope, Map<String, @Nullable Object> row) {
        FigureColumn figure = column.figure();
        return figure == null || scope == null ? null : figure.of(scope.toString(), row);
    }

    /** A cell may have several codes, parted by commas; a question is one. */
    private String words(TableDefinition definition, String list, String codes, Map<String, @Nullable Object> row) {
        if (list.equals(WordLists.QUESTIONS)) {
            return lists.word(list, codes, definition.source().file()).in(locale);
        }
        return Arrays.stream(codes.split(","))
                .map(code -> code.isEmpty() ? code : word(definition, list, code, row))
                .collect(Collectors.joining(words.separator().in(locale)));
    }

    private String word(TableDefinition definition, String list, String code, Map<String, @Nullable Object> row) {
        String file = definition.source().file();
        Wording word = lists.word(list, code, file);
        if (!word.in(locale).contains("{")) {
            return word.in(locale);
        }
        Sentences about = new Sentences(locale);
        row.forEach((name, value) -> about.know(name, value == null ? "" : value));
        return about.write(word, file);
    }

    /** A value as it stands in the table; nothing where a text is missing, the sign for none where a number is. */
    String print(Block.Column.ValueForm form, @Nullable Object value) {
        if (value == null) {
            return form == Block.Column.ValueForm.TEXT ? "" : words.none().in(locale);
        }
        if (value instanceof BigDecimal number) {
            return switch (form) {
                case INTEGER -> text.number(number, "#,##0");
                case PERCENT -> text.number(number, "0.0") + "%";
                case MONEY -> text.number(number, "#,##0.00");
                default -> text.number(number, "#,##0.##");
            };
        }
        return value instanceof LocalDate date ? date.toString() : value.toString();
    }
}
