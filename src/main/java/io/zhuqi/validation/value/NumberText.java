package io.zhuqi.validation.value;

import io.zhuqi.control.Spellings;
import io.zhuqi.vocabulary.PlainText;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: with separators, signs of money, words for "about", and a unit behind. */
public final class NumberText {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<digits>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)(?<behind>.*)");

    private final Map<String, BigDecimal> moneyUnits;
    private final Map<String, BigDecimal> multipliers;
    private final List<String> countUnits;
    private final List<String> moneyBefore;
    private final List<String> aboutBefore;
    private final List<String> aboutAfter;
    private final List<String> ordinalBefore;
    private final List<String> ordinalAfter;

    /**
     * A number read.
     *
     * @param value without its unit of money, multiplier of counts applied
     * @param approximate whether it was written as "about"
     * @param moneyUnit the unit of money behind it; null when there is none
     */
    public record Reading(
            BigDecimal value, boolean approximate, @Nullable String moneyUnit) {}

    /** Reads numbers in the spellings of the control room. */
    public NumberText(Spellings spellings) {
        moneyUnits = spellings.moneyUnits();
        multipliers = spellings.multipliers();
        countUnits = longestFirst(spellings.countUnits());
        moneyBefore = longestFirst(spellings.numbers().moneyBefore());
        aboutBefore = longestFirst(spellings.numbers().aboutBefore());
        aboutAfter = longestFirst(spellings.numbers().aboutAfter());
        ordinalBefore = longestFirst(spellings.numbers().ordinalBefore());
        ordinalAfter = longestFirst(spellings.numbers().ordinalAfter());
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .map(PlainText::fold)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .distinct()
                .toList();
    }

    /** Null when the text is no number. */
    public @Nullable Reading read(String text) {
        if (PLAIN.matcher(text).matches()) {
            return new Reading(new BigDecimal(text), false, null);
        }
        String rest = PlainText.withoutSpaces(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String before = start(rest, aboutBefore);
        boolean approximate = before != null;
        rest = before == null ? rest : rest.substring(before.length());
        String money = start(rest, moneyBefore);
        rest = money == null ? rest : rest.substring(money.length());
        String ordinal = start(rest, ordinalBefore);
        rest = ordinal == null ? rest : rest.substring(ordinal.length());
        Matcher number = NUMBER.matcher(rest);
        if (!number.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(number.group("digits").replace(",", ""));
        return behind(value, number.group("behind"), approximate);
    }

    /** Behind a number: "about" and a unit, in either order. */
    private @Nullable Reading behind(BigDecimal value, String text, boolean before) {
        String rest = text;
        boolean approximate = before;
        String about = start(rest, aboutAfter);
        if (about != null) {
            approximate = true;
            rest = rest.substring(about.length());
        }
        String split = withoutAboutInside(rest);
        if (!split.equals(rest)) {
            return behind(value, split, true);
        }
        for (String word : aboutAfter) {
            if (!rest.isEmpty() && rest.endsWith(word)) {
                approximate = true;
                rest = rest.substring(0, rest.length() - word.length());
            }
        }
        if (rest.isEmpty() || countUnits.contains(rest) || ordinalAfter.contains(rest)) {
            return new Reading(value, approximate, null);
        }
        if (moneyUnits.containsKey(rest)) {
            return new Reading(value, approximate, rest);
        }
        for (Map.Entry<String, BigDecimal> multiplier : multipliers.entrySet()) {
            String unit = rest.startsWith(multiplier.getKey())
                    ? rest.substring(multiplier.getKey().length())
                    : "?";
            if (countUnits.contains(unit)) {
                return new Reading(value.multiply(multiplier.getValue()), approximate, null);
            }
        }
        return null;
    }

    /** The unit without the word for "about" that stands between its multiplier and what is counted. */
    private String withoutAboutInside(String unit) {
        for (String multiplier : multipliers.keySet()) {
            String about = unit.startsWith(multiplier) ? start(unit.substring(multiplier.length()), aboutAfter) : null;
            if (about != null && unit.length() > multiplier.length() + about.length()) {
                return multiplier + unit.substring(multiplier.length() + about.length());
            }
        }
        return unit;
    }

    private static @Nullable String start(String text, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word)) {
                return word;
            }
        }
        return null;
    }

    /** What a unit of money is worth in yuan. */
    public BigDecimal worth(String unit) {
        BigDecimal worth = moneyUnits.get(unit);
        if (worth == null) {
            throw new IllegalArgumentException("unknown unit of money: " + unit);
        }
        return worth;
    }

    /** What a word multiplies by where no money is meant, as in 3 with the sign for ten thousand. */
    BigDecimal multiplier(String unit) {
        return multipliers.getOrDefault(unit, BigDecimal.ONE);
    }
}
