package io.zhuqi.vocabulary;

import io.zhuqi.vocabulary.DocumentNumber.Family;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads document numbers out of the forms that real files hold. Patterns work on tidied text in compatibility form (NFKC). */
final class DocumentNumberReader {
    private static final DocumentNumberWords WORDS = new DocumentNumberWords();
    private static final String NUMBER_SIGN = WORDS.word("number");
    private static final String ORDINAL = WORDS.word("ordinal");
    private static final String YEAR_SIGN = WORDS.word("year");
    private static final String ANNOUNCEMENT = WORDS.word("announcement");
    private static final String ORDER = WORDS.word("order");
    private static final String OPEN = WORDS.oneOf("brackets.open");
    private static final String CLOSE = WORDS.oneOf("brackets.close");
    private static final String PROPER_OPEN = WORDS.list("brackets.open").get(0);
    private static final String PROPER_CLOSE = WORDS.list("brackets.close").get(0);

    private static final String HAN = "\\p{IsHan}";
    private static final String YEAR = "(?<year>(?:19|20)\\s?\\d\\s?\\d)";
    private static final String SERIAL = "\\s*" + ORDINAL + "?\\s*0*(?<number>[1-9]\\d{0,4})\\s*";
    private static final String WHOLE_BRACKETS = "\\s*" + OPEN + "\\s*" + YEAR + "\\s*" + YEAR_SIGN + "?\\s*" + CLOSE;
    private static final String LOST_BRACKETS =
            "\\s*" + OPEN + "?\\s*" + YEAR + "\\s*" + YEAR_SIGN + "?\\s*" + CLOSE + "?";
    private static final String BODY = DocumentNumberWords.anyOf(WORDS.bodies().keySet());
    private static final String BETWEEN = "(?:\\s|" + WORDS.oneOf("separators") + ")*";
    private static final String OPTIONAL_YEAR = "(?:" + LOST_BRACKETS + ")?";

    private static final Pattern ORDINARY = Pattern.compile(
            "(?<issuer>" + HAN + "[" + HAN + "A-Za-z·-]{0,23}?)(?:" + WHOLE_BRACKETS + SERIAL + NUMBER_SIGN + "?|"
                    + LOST_BRACKETS.replace("<year>", "<yearb>") + SERIAL.replace("<number>", "<numberb>")
                    + NUMBER_SIGN + ")");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?<issuer>.{0,60}?)\\s*" + ANNOUNCEMENT + OPTIONAL_YEAR + SERIAL + NUMBER_SIGN);
    private static final Pattern ANNOUNCED_TURNED = Pattern.compile(
            "(?<issuer>.{0,60}?)\\s*" + OPTIONAL_YEAR + SERIAL + NUMBER_SIGN + "\\s*" + ANNOUNCEMENT + "?");
    private static final Pattern ORDERED =
            Pattern.compile("(?<issuer>" + HAN + "{2,20}?)\\s*" + ORDER + SERIAL + NUMBER_SIGN);
    private static final Pattern ORDERED_TURNED =
            Pattern.compile("(?<issuer>" + HAN + "{2,20}?)\\s*" + SERIAL + NUMBER_SIGN + "\\s*" + ORDER);

    private static final Pattern KNOWN_BODY = Pattern.compile(BODY);

    private DocumentNumberReader() {}

    private static String normal(String text) {
        return Normalizer.normalize(PlainText.tidy(text), Normalizer.Form.NFKC);
    }

    static @Nullable DocumentNumber parse(String text) {
        String plain = normal(text).strip();
        Matcher announced = ANNOUNCED.matcher(plain);
        if (announced.matches()) {
            return announcement(announced.group("issuer"), announced.group("year"), announced.group("number"));
        }
        Matcher turned = ANNOUNCED_TURNED.matcher(plain);
        if (turned.matches()
                && (plain.endsWith(ANNOUNCEMENT) || turned.group("issuer").isEmpty())) {
            return announcement(turned.group("issuer"), turned.group("year"), turned.group("number"));
        }
        Matcher ordered = ORDERED.matcher(plain);
        if (!ordered.matches()) {
            ordered = ORDERED_TURNED.matcher(plain);
        }
        if (ordered.matches()) {
            return order(ordered.group("issuer"), ordered.group("number"));
        }
        Matcher ordinary = ORDINARY.matcher(PlainText.withoutSpaces(plain));
        if (ordinary.matches()) {
            String year = ordinary.group("year");
            return year != null
                    ? ordinary(ordinary.group("issuer"), year, ordinary.group("number"))
                    : ordinary(ordinary.group("issuer"), ordinary.group("yearb"), ordinary.group("numberb"));
        }
        return null;
    }

    private static DocumentNumber ordinary(String issuer, String year, String number) {
        return new DocumentNumber(Family.ORDINARY, issuer, year(year), Integer.parseInt(number));
    }

    private static DocumentNumber order(String issuer, String number) {
        return new DocumentNumber(Family.ORDER, issuer, null, Integer.parseInt(number));
    }

    private static DocumentNumber announcement(String issuers, @Nullable String year, String number) {
        return new DocumentNumber(
                Family.ANNOUNCEMENT, bodies(issuers), year == null ? null : year(year), Integer.parseInt(number));
    }

    private static int year(String digits) {
        return Integer.parseInt(PlainText.withoutSpaces(digits));
    }

    /** Proper names in the order given; what is no known body is kept as it stands. */
    private static String bodies(String issuers) {
        List<String> names = new ArrayList<>();
        Matcher known = KNOWN_BODY.matcher(issuers);
        int end = 0;
        while (known.find()) {
            addUnknown(issuers.substring(end, known.start()), names);
            names.add(WORDS.bodies().getOrDefault(known.group(), known.group()));
            end = known.end();
        }
        addUnknown(issuers.substring(end), names);
        if (!names.isEmpty() && names.get(0).equals(WORDS.word("leading.short"))) {
            names.set(0, WORDS.word("leading.full"));
        }
        return String.join(" ", names);
    }

    private static void addUnknown(String text, List<String> names) {
        String name = text.replaceAll("^" + BETWEEN + "|" + BETWEEN + "$", "");
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    static String write(DocumentNumber number) {
        String year = number.year() == null ? "" : Integer.toString(number.year());
        return switch (number.family()) {
            case ORDINARY -> number.issuer() + PROPER_OPEN + year + PROPER_CLOSE + number.number() + NUMBER_SIGN;
            case ANNOUNCEMENT ->
                number.issuer()
                        + ANNOUNCEMENT
                        + (year.isEmpty() ? "" : year + YEAR_SIGN)
                        + ORDINAL
                        + number.number()
                        + NUMBER_SIGN;
            case ORDER -> number.issuer() + ORDER + ORDINAL + number.number() + NUMBER_SIGN;
        };
    }
}
