package io.zhuqi.validation.value;

import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import java.util.List;

/** What can be wrong with a single cell. What can be wrong with a row as a whole stands with its rule. */
public final class CellFindings {
    /** A required field is empty. */
    public static final FindingType MISSING_REQUIRED = new FindingType("MISSING_REQUIRED", Severity.ERROR);

    /** An error value of a spreadsheet program. */
    public static final FindingType ERROR_CELL = new FindingType("ERROR_CELL", Severity.ERROR);

    /** A date that cannot be read or does not exist. */
    static final FindingType BAD_DATE = new FindingType("BAD_DATE", Severity.ERROR);

    /** Two dates where one is asked for. */
    static final FindingType DATE_RANGE = new FindingType("DATE_RANGE", Severity.ERROR);

    /** A date outside all plausible years. */
    static final FindingType IMPLAUSIBLE_DATE = new FindingType("IMPLAUSIBLE_DATE", Severity.ERROR);

    /** Something that has happened after it was reported. */
    static final FindingType FUTURE_DATE = new FindingType("FUTURE_DATE", Severity.ERROR);

    /** A number that cannot be read. */
    static final FindingType BAD_NUMBER = new FindingType("BAD_NUMBER", Severity.ERROR);

    /** A number of an implausible size. */
    static final FindingType IMPLAUSIBLE_NUMBER = new FindingType("IMPLAUSIBLE_NUMBER", Severity.ERROR);

    /** A whole number or an amount written as "about". */
    static final FindingType APPROXIMATE_NUMBER = new FindingType("APPROXIMATE_NUMBER", Severity.INFO);

    /** An amount without any unit in cell, header or title. */
    static final FindingType UNIT_ASSUMED = new FindingType("UNIT_ASSUMED", Severity.INFO);

    /** A word that is not in the closed list. */
    static final FindingType UNKNOWN_WORD = new FindingType("UNKNOWN_WORD", Severity.ERROR);

    /** A problem without a known category. */
    public static final FindingType UNCATEGORISED = new FindingType("UNCATEGORISED", Severity.WARNING);

    /** A credit code that has become a number and lost its last digits. */
    static final FindingType LOST_CODE = new FindingType("LOST_CODE", Severity.ERROR);

    /** No credit code: not 18 letters and digits, nor an old number. */
    static final FindingType BAD_CODE = new FindingType("BAD_CODE", Severity.ERROR);

    /** A registration number of 15 characters, of before October 2015, instead of a credit code. */
    static final FindingType OLD_NUMBER_15 = new FindingType("OLD_NUMBER_15", Severity.ERROR);

    /** A registration number of 13 digits, of before 2007, instead of a credit code. */
    static final FindingType OLD_NUMBER_13 = new FindingType("OLD_NUMBER_13", Severity.ERROR);

    /** A text longer than any cell may hold. */
    static final FindingType TEXT_TOO_LONG = new FindingType("TEXT_TOO_LONG", Severity.ERROR);

    /** All of them, in the order of the catalogue. */
    public static final List<FindingType> ALL = List.of(
            MISSING_REQUIRED,
            ERROR_CELL,
            BAD_DATE,
            DATE_RANGE,
            IMPLAUSIBLE_DATE,
            FUTURE_DATE,
            BAD_NUMBER,
            IMPLAUSIBLE_NUMBER,
            APPROXIMATE_NUMBER,
            UNIT_ASSUMED,
            UNKNOWN_WORD,
            UNCATEGORISED,
            LOST_CODE,
            BAD_CODE,
            OLD_NUMBER_15,
            OLD_NUMBER_13,
            TEXT_TOO_LONG);

    private CellFindings() {}
}
