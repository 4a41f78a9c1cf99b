package io.zhuqi.control;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet kind.
 *
 * @param code the field's name in code and in the database
 * @param name the official header
 * @param type what it holds
 * @param words the word map of a {@link FieldType#WORD} field, null for the others
 * @param required whether the column must be there and no row may leave it empty
 * @param aliases further spellings of the header; the official one need not be repeated
 * @param unit of money, where neither header, title nor cell names one; null = yuan
 * @param event whether the date tells what has happened, so that it cannot lie after the day of receipt
 * @param anyYear whether a date or year may lie before the earliest plausible one
 * @param context where a missing column may be taken from; null = nowhere
 * @param emptyAs the code that stands for an empty or unknown word; null = the field stays empty
 * @param textField the field that keeps the wording when it has no code; null = none
 */
public record FieldDefinition(
        String code,
        Label name,
        FieldType type,
        @Nullable String words,
        boolean required,
        List<String> aliases,
        @Nullable String unit,
        boolean event,
        boolean anyYear,
        @Nullable ContextSource context,
        @Nullable String emptyAs,
        @Nullable String textField) {

    /** What stands outside the table: in title, sheet name or folder name. */
    public enum ContextSource {
        COUNTY,
        MONTH
    }

    /** The official header, then the aliases. */
    public List<String> headers() {
        return Stream.concat(Stream.of(name.zh()), aliases.stream()).toList();
    }
}
