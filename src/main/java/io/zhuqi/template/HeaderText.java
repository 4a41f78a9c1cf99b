package io.zhuqi.template;

import io.zhuqi.control.Spellings;
import io.zhuqi.vocabulary.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Header cells made comparable: folded, without marks of obligation and units. Built once per control room. */
final class HeaderText {
    private static final Pattern MARKS = Pattern.compile("[*:;.。※★]+$|^[*※★]+");
    private static final String MARK_SIGNS = "*:;.。※★";
    private static final String OPENING = "([【〔<";
    private static final String BEFORE_UNIT = "/_-";
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔<](?<inside>[^()\\[\\]【】〔〕<>]*)[)\\]】〕>]");
    private static final Pattern BETWEEN_UNITS = Pattern.compile("[、,，/:;\\s]+");

    private final Spellings spellings;
    private final List<String> moneyUnits;

    /**
     * One header cell.
     *
     * @param folded with all it says
     * @param bare without brackets and unit
     * @param unit the unit of money that it names, as the control room spells it; null when it names none
     */
    record Header(
            String text,
            String folded,
            String bare,
            @Nullable String unit) {}

    HeaderText(Spellings spellings) {
        this.spellings = spellings;
        moneyUnits = spellings.moneyUnits().keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** For aliases and header cells alike. */
    static String fold(String text) {
        return withoutMarks(PlainText.fold(text));
    }

    /** Patterns are asked only where a sign is seen that they could find: most cells have none. */
    private static String withoutMarks(String folded) {
        boolean marked = !folded.isEmpty()
                && (MARK_SIGNS.indexOf(folded.charAt(0)) >= 0
                        || MARK_SIGNS.indexOf(folded.charAt(folded.length() - 1)) >= 0);
        return marked ? MARKS.matcher(folded).replaceAll("") : folded;
    }

    private static boolean hasAny(String signs, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    Header read(String text) {
        String folded = fold(text);
        String unit = null;
        String bare = folded;
        if (hasAny(OPENING, folded)) {
            Matcher brackets = BRACKETS.matcher(folded);
            while (brackets.find()) {
                unit = unit == null ? moneyUnit(brackets.group("inside")) : unit;
            }
            bare = withoutMarks(brackets.replaceAll(""));
        }
        if (unit == null && hasAny(BEFORE_UNIT, bare)) {
            String behind = unitBehind(bare);
            if (behind != null) {
                unit = behind;
                bare = bare.substring(0, bare.length() - behind.length()).replaceAll("[/_-]+$", "");
            }
        }
        return new Header(text, folded, bare, unit);
    }

    /** A unit that stands behind a sign at the end, as in amount/10k-yuan. */
    private @Nullable String unitBehind(String bare) {
        for (String unit : moneyUnits) {
            int at = bare.length() - unit.length() - 1;
            if (bare.endsWith(unit) && at > 0 && BEFORE_UNIT.indexOf(bare.charAt(at)) >= 0) {
                return unit;
            }
        }
        return null;
    }

    /** The first unit of money in a list of units; null when there is none. */
    @Nullable
    String moneyUnit(String units) {
        for (String part : BETWEEN_UNITS.split(PlainText.tidy(units))) {
            String folded = PlainText.fold(part);
            if (spellings.moneyUnits().containsKey(folded)) {
                return folded;
            }
        }
        return null;
    }

    /** The unit of money in brackets somewhere in a title; null when there is none. */
    @Nullable
    String moneyUnitInBrackets(String title) {
        Matcher brackets = BRACKETS.matcher(PlainText.fold(title));
        List<String> found = new ArrayList<>();
        while (brackets.find()) {
            String unit = moneyUnit(brackets.group("inside"));
            if (unit != null) {
                found.add(unit);
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
