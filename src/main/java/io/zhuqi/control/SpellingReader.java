package io.zhuqi.control;

import io.zhuqi.vocabulary.DateSigns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code spellings.yml}. */
final class SpellingReader {
    private static final String FILE = "spellings.yml";

    record Form(
            @Nullable DateSigns dates,
            Spellings.@Nullable Numbers numbers,
            @Nullable Map<String, BigDecimal> moneyUnits,
            @Nullable Map<String, BigDecimal> multipliers,
            @Nullable List<String> countUnits,
            Spellings.@Nullable Rows rows,
            Spellings.@Nullable Titles titles,
            Spellings.@Nullable Sheets sheets,
            Spellings.@Nullable Lists lists) {}

    private SpellingReader() {}

    static Spellings read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        Form form = file.as(Form.class);
        DateSigns dates = file.need(form.dates(), "dates");
        file.need(dates.year(), "dates.year");
        file.need(dates.month(), "dates.month");
        file.need(dates.day(), "dates.day");
        file.need(dates.hour(), "dates.hour");
        file.need(dates.minute(), "dates.minute");
        file.need(dates.afternoon(), "dates.afternoon");
        file.need(dates.range(), "dates.range");
        file.need(dates.open(), "dates.open");
        file.need(dates.ten(), "dates.ten");
        file.need(dates.months(), "dates.months");
        if (file.need(dates.digits(), "dates.digits").size() != 10) {
            throw file.mistakeAt("digits", "there are ten digits, from zero to nine", "list one sign for each");
        }
        Spellings.Numbers numbers = file.need(form.numbers(), "numbers");
        file.need(numbers.empty(), "numbers.empty");
        file.need(numbers.errors(), "numbers.errors");
        file.need(numbers.moneyBefore(), "numbers.money_before");
        file.need(numbers.aboutBefore(), "numbers.about_before");
        file.need(numbers.aboutAfter(), "numbers.about_after");
        file.need(numbers.ordinalBefore(), "numbers.ordinal_before");
        file.need(numbers.ordinalAfter(), "numbers.ordinal_after");
        Spellings.Rows rows = file.need(form.rows(), "rows");
        file.need(rows.totals(), "rows.totals");
        file.need(rows.notes(), "rows.notes");
        file.need(rows.examples(), "rows.examples");
        Spellings.Titles titles = file.need(form.titles(), "titles");
        file.need(titles.statedOn(), "titles.stated_on");
        file.need(titles.unit(), "titles.unit");
        Spellings.Sheets sheets = file.need(form.sheets(), "sheets");
        file.need(sheets.own(), "sheets.own");
        Spellings.Lists lists = file.need(form.lists(), "lists");
        file.need(lists.numerals(), "lists.numerals");
        file.need(lists.marks(), "lists.marks");
        file.need(lists.introduces(), "lists.introduces");
        file.need(lists.between(), "lists.between");
        file.need(lists.notAfter(), "lists.not_after");
        return new Spellings(
                dates,
                numbers,
                file.need(form.moneyUnits(), "money_units"),
                file.need(form.multipliers(), "multipliers"),
                file.need(form.countUnits(), "count_units"),
                rows,
                titles,
                sheets,
                lists);
    }
}
