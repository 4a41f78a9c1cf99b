package io.zhuqi.vocabulary;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text that should be a credit code is: one class, and remarks that go with any class.
 *
 * @param form the class
 * @param plain the text without spaces, hyphens and a leading apostrophe, half-width; its case kept
 * @param suggestion what the writer may have meant, where both check characters hold; never to be taken without asking
 * @param remarks what else is unusual, none of it a reason to refuse
 */
public record CodeReading(Form form, String plain, Optional<CreditCode> suggestion, Set<Remark> remarks) {
    /** The classes; only one holds, the first that fits in the order of this list. */
    public enum Form {
        EMPTY,
        /** A spreadsheet program has made a number of it; the last digits are gone. */
        LOST_PRECISION,
        /** Both check characters hold. */
        VALID,
        /** Valid as soon as its small letters are capitals. */
        LOWER_CASE,
        /** 18 characters, among them I, O, S, V or Z, which a code never holds; put right, both checks hold. */
        LOOK_ALIKE,
        /** 18 characters, of which one at least is outside the alphabet of codes. */
        OUTSIDE_ALPHABET,
        /** The 18th character is not the one that the others ask for, the organisation code inside holds. */
        CHECK_FAILS,
        /** The organisation code inside, positions 9 to 17, does not hold; the 18th character does. */
        INNER_CHECK_FAILS,
        BOTH_CHECKS_FAIL,
        /** 15 characters that begin with six digits: a registration number of before October 2015. */
        OLD_NUMBER_15,
        /** 13 digits: a registration number of before 2007. */
        OLD_NUMBER_13,
        WRONG_LENGTH
    }

    /** Remarks, each for information. */
    public enum Remark {
        /** Spaces, hyphens, a leading apostrophe or full-width characters were taken away. */
        SPELLED_ODDLY,
        /** The first character names no registration authority of GB 32100-2015. */
        UNKNOWN_AUTHORITY,
        /** The second character names no category of that authority. */
        UNKNOWN_CATEGORY
    }

    private static final int OLD_LENGTH = 15;
    private static final int OLDEST_LENGTH = 13;
    private static final Pattern OLD = Pattern.compile("\\d{6}[0-9A-Z]{9}");
    private static final Pattern OLDEST = Pattern.compile("\\d{13}");
    private static final Pattern AROUND = Pattern.compile("^['\u2018\u2019`]+|-");
    private static final String AUTHORITIES = "159Y";
    /** Authority and category, GB 32100-2015 table 1. */
    private static final Set<String> CATEGORIES =
            Set.of("11", "12", "13", "19", "51", "52", "53", "59", "91", "92", "93", "Y1");

    public CodeReading {
        remarks = Set.copyOf(remarks);
    }

    /** Reads any text; never fails. */
    public static CodeReading of(String text) {
        String tidy = PlainText.withoutSpaces(PlainText.tidy(text));
        String plain = AROUND.matcher(tidy).replaceAll("");
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (!plain.equals(text)) {
            remarks.add(Remark.SPELLED_ODDLY);
        }
        if (plain.isEmpty()) {
            return new CodeReading(Form.EMPTY, "", Optional.empty(), remarks);
        }
        if (CreditCode.hasLostPrecision(plain)) {
            return new CodeReading(Form.LOST_PRECISION, plain, Optional.empty(), remarks);
        }
        String upper = plain.toUpperCase(Locale.ROOT);
        return CreditCode.parse(upper)
                .map(code -> ofCode(plain, code, remarks))
                .orElseGet(() -> new CodeReading(formOfOther(upper), plain, Optional.empty(), remarks));
    }

    private static CodeReading ofCode(String plain, CreditCode code, Set<Remark> remarks) {
        String value = code.value();
        if (AUTHORITIES.indexOf(value.charAt(0)) < 0) {
            remarks.add(Remark.UNKNOWN_AUTHORITY);
        } else if (!CATEGORIES.contains(value.substring(0, 2))) {
            remarks.add(Remark.UNKNOWN_CATEGORY);
        }
        if (code.checks()) {
            boolean asIs = value.equals(plain);
            return new CodeReading(
                    asIs ? Form.VALID : Form.LOWER_CASE, plain, asIs ? Optional.empty() : Optional.of(code), remarks);
        }
        if (!code.isInAlphabet()) {
            Optional<CreditCode> meant = code.suggestion();
            return new CodeReading(meant.isPresent() ? Form.LOOK_ALIKE : Form.OUTSIDE_ALPHABET, plain, meant, remarks);
        }
        return new CodeReading(formOfFailing(code), plain, Optional.empty(), remarks);
    }

    private static Form formOfFailing(CreditCode code) {
        if (code.innerCheckHolds()) {
            return Form.CHECK_FAILS;
        }
        return code.outerCheckHolds() ? Form.INNER_CHECK_FAILS : Form.BOTH_CHECKS_FAIL;
    }

    private static Form formOfOther(String upper) {
        if (upper.length() == OLD_LENGTH && OLD.matcher(upper).matches()) {
            return Form.OLD_NUMBER_15;
        }
        if (upper.length() == OLDEST_LENGTH && OLDEST.matcher(upper).matches()) {
            return Form.OLD_NUMBER_13;
        }
        return upper.length() == CreditCode.LENGTH ? Form.OUTSIDE_ALPHABET : Form.WRONG_LENGTH;
    }

    /** The code as it may be looked up in a register: whole, in capitals; a suggestion is none. Empty for what is no code. */
    public Optional<CreditCode> code() {
        return CreditCode.parse(plain);
    }
}
