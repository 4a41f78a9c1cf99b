package io.zhuqi.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * The signs by which dates are written, as the control room lists them.
 *
 * @param year the sign after a year
 * @param month signs after a month, longest first
 * @param day the characters that may stand after a day
 * @param hour the characters that may stand after an hour, beside the colon
 * @param minute the characters that may stand after a minute
 * @param afternoon words before an hour that count from noon
 * @param range signs between the two ends of a range of dates
 * @param open words that say that there is no date yet
 * @param digits Chinese digits from zero to nine, each entry all characters for one digit
 * @param ten the sign for ten
 * @param months English short names of months, lower case
 */
public record DateSigns(
        String year,
        List<String> month,
        String day,
        String hour,
        String minute,
        List<String> afternoon,
        List<String> range,
        List<String> open,
        List<String> digits,
        String ten,
        Map<String, Integer> months) {}
