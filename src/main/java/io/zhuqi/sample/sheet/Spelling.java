package io.zhuqi.sample.sheet;

import com.ibm.icu.text.Transliterator;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Resources;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** How one value is written as text: dates, money with its unit, yes and no, traditional and full-width characters. */
final class Spelling {
    private static final JsonNode DATA = Resources.read("spelling.yml");
    /** What people put into a cell to say that there is nothing to say. */
    static final List<String> EMPTIES = Resources.texts(DATA.get("empties"));

    private static final Map<String, DateTimeFormatter> DATES =
            Resources.map(DATA.get("dates"), pattern -> DateTimeFormatter.ofPattern(pattern.asString(), Locale.ROOT));
    private static final Map<String, List<String>> YES_NO = Resources.map(DATA.get("yesno"), Resources::texts);
    private static final Map<String, String> MONEY = Resources.map(DATA.get("money"), JsonNode::asString);
    private static final List<String> ORDINALS = Resources.texts(DATA.get("ordinals"));
    private static final String ABOUT = DATA.get("about").asString();
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    /** ICU's rules are far too slow for every cell, so each character is looked up once. */
    private static final Map<Character, String> TRADITIONAL_OF = new ConcurrentHashMap<>();

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FULL_WIDTH = 0xFEE0;
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");

    private Spelling() {}

    static boolean isDateForm(String form) {
        return DATES.containsKey(form);
    }

    static String date(TemporalAccessor day, String form) {
        return formatter(form).format(day);
    }

    private static DateTimeFormatter formatter(String form) {
        DateTimeFormatter formatter = DATES.get(form);
        if (formatter == null) {
            throw new IllegalArgumentException("no form of dates is called " + form);
        }
        return formatter;
    }

    /** The day as the number that a spreadsheet keeps for it (1900 system). */
    static BigDecimal serial(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay() - EPOCH.toEpochDay());
    }

    static String yesNo(boolean yes, String form) {
        List<String> pair = YES_NO.getOrDefault(form, YES_NO.values().iterator().next());
        return pair.get(yes ? 0 : 1);
    }

    static String ordinal(int number) {
        return ORDINALS.get(number - 1);
    }

    static String about(BigDecimal number) {
        return number.toPlainString() + ABOUT;
    }

    static BigDecimal inUnit(BigDecimal yuan, String unit) {
        int places = unit.equals("wan") ? 4 : unit.equals("yi") ? 8 : 0;
        BigDecimal value = yuan.movePointLeft(places).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The amount with its unit, as written into a cell that no header gives a unit to. */
    static String money(BigDecimal yuan, Dice dice) {
        String unit = yuan.compareTo(HUNDRED_MILLION) >= 0 ? "yi" : dice.chance(650) ? "wan" : "yuan";
        BigDecimal value = inUnit(yuan, unit);
        String digits = unit.equals("yuan") ? grouped(value) : value.toPlainString();
        return (dice.chance(120) ? fullWidth(digits) : digits) + MONEY.get(unit);
    }

    /** The number with a comma between thousands. */
    static String grouped(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + FULL_WIDTH : c)));
        return wide.toString();
    }

    static String traditional(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(TRADITIONAL_OF.computeIfAbsent(text.charAt(i), Spelling::lookUp));
        }
        return out.toString();
    }

    private static String lookUp(char simplified) {
        return TRADITIONAL.transliterate(String.valueOf(simplified));
    }

    /** A two-character name as forms print it, with a space to fill the width of three. */
    static String spaced(String name) {
        return name.length() == 2 ? name.charAt(0) + DATA.get("space").asString() + name.charAt(1) : name;
    }
}
